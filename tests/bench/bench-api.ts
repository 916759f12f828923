import { cast } from '#mock/company/cast.ts'
import type { Database } from '#server/store/database.ts'
import { decide } from '../kit/asks.ts'
import { startTestRemit, type Somebody, type TestRemit } from '../kit/remit.ts'
import { onEachDatabase } from './each-database.ts'
import { latencies, timed, type Section } from './figures.ts'

const foodAndBeverage = '91000200'
const rounds = 150

const pauseMs = 22
const askers = ['chan.waiman', 'ng.meileng', 'tiago.rodrigues', 'joao.figueira']

async function openForBusiness(remit: TestRemit): Promise<Somebody> {
  await remit.readDirectory()
  await remit.settle()
  const global = await remit.signIn('fong.kincheong')
  const { proposals } = await global.call('getDomain', {})
  const own = proposals.find(({ scope }) => scope.include.some(({ id }) => id === foodAndBeverage))
  if (!own) throw new Error('the demo company proposes a domain for food and beverage')
  await global.call('openDomain', { domainId: own.id, preset: 'front_line' })
  return global
}

async function writes(remit: TestRemit): Promise<{ asked: number[]; decided: number[] }> {
  const manager = await remit.signIn('leong.chihou')
  const asker = await remit.signIn('chan.waiman')
  const asked: number[] = []
  const decided: number[] = []
  for (let round = 0; round < 40; round++) {
    const scope = { include: [foodAndBeverage], exclude: [] }
    let began = performance.now()
    const change = await asker.call('sendAsk', { roleId: 'dashboard', scope, lengthMinutes: 1440, startAt: null, reason: `round ${round}` })
    asked.push(performance.now() - began)
    const shown = await manager.call('getChange', { changeId: change.id })
    began = performance.now()
    await decide(manager, shown, 'refuse', 'a measurement')
    decided.push(performance.now() - began)
    // past the limits of an hour
    await remit.advance(10 * 60_000)
  }
  return { asked, decided }
}

async function measure(database: Database, name: string): Promise<Section> {
  const remit = await startTestRemit(database, cast)
  try {
    await openForBusiness(remit)
    const owner = await remit.signIn('chao.kaman')
    const people = await Promise.all(askers.map((userid) => remit.signIn(userid)))
    const anyone = (at: number): Somebody => people[at % people.length] ?? owner
    const home = await timed(rounds, (at) => anyone(at).call('getHome', {}), pauseMs)
    const roles = await timed(rounds, (at) => anyone(at).call('listRoles', {}), pauseMs)
    const members = await timed(rounds, () => owner.call('listMembers', {}), pauseMs)
    const { asked, decided } = await writes(remit)
    return {
      name: `API, ${name}`,
      note: `${cast.people.length} people; one call after the other, in process, with session, rules, log and outbox`,
      rows: [
        ...latencies('read: first screen', home, { p50: 200, p99: 1000 }),
        ...latencies('read: roles one may ask for', roles, { p50: 200, p99: 1000 }),
        ...latencies('read: members of a domain', members, { p50: 200, p99: 1000 }),
        ...latencies('write: send a request', asked, { p50: 500, p99: 1000 }),
        ...latencies('write: decide it', decided, { p50: 500, p99: 1000 }),
      ],
    }
  } finally {
    await remit.close()
  }
}

export const benchApi = (): Promise<Section[]> => onEachDatabase(measure)
