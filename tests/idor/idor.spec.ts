/** Every operation, asked by every kind of person, about what is hers, of her domain, beside it and above it (insecure direct object references). */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes, type EndpointName } from '#contract/routes.ts'
import { askPlainly, withoutRequestId, type PlainAnswer } from '#tests/kit/ask-plainly.ts'
import { resortWithCrew } from '#tests/kit/crew.ts'
import { describeOnEmbedded, describeOnPostgres } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import {
  besides,
  everybody,
  keepingNothing,
  knowCompany,
  nowhere,
  prepare,
  relations,
  type Company,
  type Persona,
  type Target,
} from './company.ts'
import { table, type Expected, type Row } from './table.ts'

const operations = Object.keys(routes) as EndpointName[]
const nightly = process.env['REMIT_NIGHTLY'] === '1'
/** The embedded database asks a few of them by day: what may be seen is worked out above both in the same way. */
const fewPersonas: readonly Persona[] = ['crew4']

function spec(open: Parameters<Parameters<typeof describeOnEmbedded>[1]>[0], personas: readonly Persona[]): void {
  let remit: TestRemit
  let server: Pick<TestRemit, 'hono'>
  let company: Company
  const people = new Map<Persona, Somebody>()
  beforeAll(async () => {
    remit = await startReadRemit(open, { seed: resortWithCrew, prepare, regulars: everybody })
    company = await knowCompany(remit)
    server = keepingNothing(remit)
    for (const who of everybody) people.set(who, await remit.signIn(who))
  })
  afterAll(() => remit?.close())

  const send = (who: Persona, name: EndpointName, input: object): Promise<PlainAnswer> =>
    askPlainly(server, { cookie: () => people.get(who)?.cookie() ?? null }, name, input)
  const heard = new Map<string, Promise<PlainAnswer>>()
  /** What names nothing that is there answers alike however often it is asked: nothing is kept. */
  function once(who: Persona, name: EndpointName, input: object): Promise<PlainAnswer> {
    const key = `${who} ${name}`
    const known = heard.get(key) ?? send(who, name, input)
    heard.set(key, known)
    return known
  }
  /** Beside its own ids, which stand in some answers, nothing may tell one thing from another. */
  function plain(answer: PlainAnswer, { personId, departmentId, change, grantId, coverId, domainId }: Target): string {
    const ids = [personId, departmentId, change.id, change.contentHash, grantId, coverId, domainId].filter((id) => id !== '')
    return ids.reduce(
      (text, id) => text.replaceAll(`"${id}"`, '"it"'),
      withoutRequestId(answer).replace(/"batchId":"[^"]*"/, '"batchId":""'),
    )
  }
  function faultOf(expected: Expected, { status }: PlainAnswer, hidable: boolean): string | null {
    if (status >= 500) return `broke with ${status}`
    if (expected === true) return status < 300 ? null : `refused with ${status}`
    if (hidable && status === 404) return 'is hidden'
    return expected === false && status < 300 ? 'is done' : null
  }
  /** What is wrong in one cell. */
  async function cell(name: EndpointName, who: Persona, target: Target): Promise<string | null> {
    const row = table[name] as Row<EndpointName>
    if (row.about === 'nothing') return faultOf(row.may(company, who), await once(who, name, row.input), false)
    const answer = await send(who, name, row.input(target))
    if (row.sees(company, who, target)) return faultOf(row.may(company, who, target), answer, true)
    const [one, other] = [plain(answer, target), plain(await once(who, name, row.input(nowhere)), nowhere)]
    return one === other ? null : `tells that it is there: ${one.slice(0, 300)} | ${other.slice(0, 300)}`
  }

  it.each(personas)('answers %s about everything as she may have it', async (who) => {
    const wrong: string[] = []
    let cells = 0
    for (const name of operations)
      for (const relation of relations) {
        const fault = await cell(name, who, company.targetOf(who, relation))
        cells += 1
        if (fault !== null) wrong.push(`${name}, ${relation}: ${fault}`)
      }
    for (const [name, beside] of operations.flatMap((one) => besides.map((place) => [one, place] as const))) {
      const row = table[name] as Row<EndpointName>
      const [above, target] = [company.targetOf(who, 'parent'), company.targetOf(who, beside)]
      if (row.about === 'nothing' || isDeepStrictEqual(row.input(above), row.input(target))) continue
      const fault = await cell(name, who, target)
      if (fault !== null) wrong.push(`${name}, ${beside}: ${fault}`)
    }
    expect(wrong).toEqual([])
    expect(cells).toBe(operations.length * relations.length)
  })

  it('answers nothing to who is not signed in', async () => {
    const target = company.targetOf('waiter', 'own')
    const answered: string[] = []
    for (const name of operations) {
      const row = table[name] as Row<EndpointName>
      const { status } = await askPlainly(server, { cookie: () => null }, name, row.about === 'nothing' ? row.input : row.input(target))
      if (status !== 401 && name !== 'signOut') answered.push(`${name}: ${status}`)
    }
    expect(answered).toEqual([])
  })

  it('asks about requests over the app, and where a policy opens what there is to see', () => {
    const [overApp, inFinance] = [company.targetOf('crew6', 'app'), company.targetOf('twice', 'sibling')]
    expect([overApp.change.scope, inFinance.change.scope]).toEqual([overApp.appId, '30'].map((place) => [place]))
    const { getChange, revokeGrant, getApp } = table as Readonly<Record<EndpointName, Row<EndpointName>>>
    const sees = (row: Row<EndpointName>, who: Persona, target: Target) => row.about === 'something' && row.sees(company, who, target)
    expect((['barman', 'fin.owner', 'crew6'] as const).map((who) => sees(getChange, who, overApp))).toEqual([true, false, false])
    expect((['barman', 'fin.owner', 'crew6'] as const).map((who) => sees(getApp, who, overApp))).toEqual([true, true, false])
    expect([revokeGrant, getChange].map((row) => sees(row, 'twice', inFinance))).toEqual([true, false])
  })

  it('finds a planted hole: a department that is shown to whoever names it', async () => {
    const target = company.targetOf('waiter', 'sibling')
    const whole = await send('global', 'getDepartment', { departmentId: target.departmentId })
    expect(table.getDepartment.about === 'something' && table.getDepartment.sees(company, 'waiter', target)).toBe(false)
    const missing = await send('waiter', 'getDepartment', { departmentId: nowhere.departmentId })
    expect(plain(whole, target)).not.toBe(plain(missing, nowhere))
  })
}

describeOnPostgres('the right of everybody to everything', (open) => spec(open, everybody))
describeOnEmbedded('the right of some to everything', (open) => spec(open, nightly ? everybody : fewPersonas))
