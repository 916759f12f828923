/** Two worlds that differ only outside somebody's sight answer her alike (non-interference); what is out of sight answers like what is not there. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { syncProgress } from '#server/store/sync.ts'
import { askPlainly, withoutRequestId } from '#tests/kit/ask-plainly.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import { unhurried, type Somebody, type TestRemit } from '#tests/kit/remit.ts'
import { listed, questionsAbout, questionsAtLarge, tellingNames, type Names, type Question } from './questions.ts'
import { appsElsewhere, elsewhere, inside, namesIn } from './worlds.ts'

/** An owner, a holder of rights, a decider, and one who holds nothing: all of Food. */
const viewers = ['owner', 'admin', 'rest.head', 'waiter'] as const
/** She owns every department of the company, and none of its apps. */
const houseOwner = 'barman'
type Viewer = (typeof viewers)[number] | typeof houseOwner
/** Also names of the other world: what is looked for there must not be found here. */
const words = ['ADMIN', 'Audit', 'Bar', 'CLERK', 'Finance']

/** The moment of asking, what is signed for it, and when the address book was last read: the same for everybody, and about no scope. */
const momentary = new Set(['now', 'signature', 'requestId', 'finishedAt', 'readAt'])
/**
 * How long an approver usually takes is told to whoever waits for her, wherever she decided: that is what it is for. And what apps there
 * are, by name, is known to everybody who may ask for a role over one.
 */
const declared = /\.usual\b|^listRoles \S+ \.apps\b/
const settled = (text: string): string =>
  JSON.stringify(JSON.parse(text, (key, value: unknown) => (momentary.has(key) ? undefined : value)))

/** Where two answers differ, and in what. */
function differences(one: unknown, other: unknown, at = ''): readonly string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${at}: ${JSON.stringify(one)?.slice(0, 200)} | ${JSON.stringify(other)?.slice(0, 200)}`]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) => differences(Reflect.get(one, key), Reflect.get(other, key), `${at}.${key}`))
}

describeOnPostgres('two worlds', (open) => {
  let remit: TestRemit
  let names: Record<'here' | 'outside' | 'nowhere', Names>
  const people = new Map<Viewer, Somebody>()
  const before = new Map<string, string>()
  const owner = () => ({ cookie: () => people.get('owner')?.cookie() ?? null })
  /** The same server with a mistake in it. */
  const leaky = () => ({
    hono: createApp(remit.app, { ...handlers, getSync: (call) => syncProgress(call.tx) }, 'no-pages', unhurried),
  })
  let leakBefore = ''
  const keyOf = (viewer: Viewer, { name, input }: Question): string => `${viewer} ${name} ${JSON.stringify(input)}`
  const asked = (): readonly Question[] => listed(questionsAtLarge(words), questionsAbout(names.here))
  const look = async (viewer: Viewer, { name, input }: Question) =>
    askPlainly(remit, people.get(viewer) ?? (await remit.signIn(viewer)), name, input)

  beforeAll(async () => {
    remit = await startReadRemit(open, { prepare: inside, regulars: ['owner', 'admin', 'waiter', 'global', 'clerk', 'manager'] })
    // what is under way comes to rest first, or the other world would only be a later one
    await remit.settle()
    names = await namesIn(remit)
    for (const viewer of [...viewers, houseOwner] as const) people.set(viewer, await remit.signIn(viewer))
    const remember = async (viewer: Viewer): Promise<void> => {
      for (const question of asked()) before.set(keyOf(viewer, question), settled((await look(viewer, question)).text))
    }
    for (const viewer of viewers) await remember(viewer)
    leakBefore = settled((await askPlainly(leaky(), owner(), 'getSync', {})).text)
    await elsewhere(remit)
    await remember(houseOwner)
    await appsElsewhere(remit)
  })
  afterAll(() => remit?.close())

  it('are asked by every endpoint that tells something: a new one takes a row in questions.ts', () => {
    const rows = new Set(listed(questionsAtLarge(words), questionsAbout(names.here)).map(({ name }) => name))
    expect(tellingNames.filter((name) => !rows.has(name))).toEqual([])
    expect([...rows].filter((name) => !tellingNames.includes(name))).toEqual([])
  })

  it('are worlds worth asking about: most questions of somebody there have an answer with something in it', () => {
    const told = [...before].filter(([key, text]) => key.startsWith('owner ') && !text.includes('"not_found"')).map(([, text]) => text)
    expect(told.length).toBeGreaterThan(60)
    expect(told.filter((text) => text.includes('"rows":[]')).length).toBeLessThan(told.length / 3)
  })

  it.each([...viewers, houseOwner] as const)('answer %s alike', async (viewer) => {
    const differing: string[] = []
    for (const question of asked()) {
      const now = settled((await look(viewer, question)).text)
      const found = differences(JSON.parse(before.get(keyOf(viewer, question)) ?? 'null'), JSON.parse(now))
      const said = found.map((one) => `${question.name} ${JSON.stringify(question.input)} ${one}`)
      differing.push(...said.filter((one) => !declared.test(one)))
    }
    expect(differing).toEqual([])
  })

  it.each(viewers)('answer %s about what is out of sight as about what is not there, byte for byte', async (viewer) => {
    const nowhere = listed(questionsAbout(names.nowhere))
    const told: string[] = []
    for (const [place, question] of listed(questionsAbout(names.outside)).entries()) {
      const there = nowhere[place]
      if (there === undefined) continue
      const plain = (text: string): string =>
        [...Object.entries(names.outside), ...Object.entries(names.nowhere)].reduce(
          (kept, [key, id]) => kept.replaceAll(`"${id}"`, `"${key}"`),
          text,
        )
      const [hidden, missing] = [await look(viewer, question), await look(viewer, there)].map((answer) => plain(withoutRequestId(answer)))
      if (hidden !== missing) told.push(`${question.name} ${JSON.stringify(question.input)}\n  ${hidden}\n  ${missing}`)
    }
    expect(told).toEqual([])
  })

  it('are told apart by a planted leak: a count of the whole company', async () => {
    expect(settled((await askPlainly(leaky(), owner(), 'getSync', {})).text)).not.toBe(leakBefore)
    // and the other world is another one: who may see what was made there finds it
    const found = await askPlainly(remit, await remit.signIn('fin.owner'), 'listDepartments', { q: 'Audit' })
    expect(found.text).toContain('Audit')
    expect((await askPlainly(remit, await remit.signIn('fin.owner'), 'getApp', { appId: names.outside.appId })).text).toContain('CHEF')
  })
})
