import type { CompanySeed, PersonSeed } from '#mock/company/seed.ts'
import { ask } from './asks.ts'
import { smallResort } from './small-resort.ts'
import type { TestRemit } from './remit.ts'

const terrace = 24
const hour = 60
export const crew = ['crew1', 'crew2', 'crew3', 'crew4', 'crew5', 'crew6'] as const

const member = (userid: string, index: number): PersonSeed => ({
  userid,
  unionid: `union-${userid}`,
  name: userid.toUpperCase(),
  mobile: `+853-6612000${index}`,
  title: 'Staff',
  jobNumber: `J-${userid}`,
  departmentIds: [terrace],
})

/** The small resort with a terrace: six people without a manager, and two heads who decide for them. */
export const resortWithCrew: CompanySeed = {
  ...smallResort,
  departments: [...smallResort.departments, { id: terrace, name: 'Terrace', parentId: 20, headUserids: ['chef', 'rest.head'] }],
  people: [...smallResort.people, ...crew.map(member)],
}

/** Everybody of the crew asks for the same role over the terrace for four hours, but for what is said otherwise of some. */
export async function crewAsks(remit: TestRemit, otherwise: Readonly<Record<string, Parameters<typeof ask>[0]>> = {}): Promise<void> {
  for (const userid of crew) {
    const usual = { scope: { include: [String(terrace)], exclude: [] }, lengthMinutes: 4 * hour }
    await (await remit.signIn(userid)).call('sendAsk', ask({ ...usual, ...otherwise[userid] }))
  }
}
