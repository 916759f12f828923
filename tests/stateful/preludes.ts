import type { Act } from './acts.ts'

/** What takes several steps in order is seldom hit upon: every sequence begins with it, and goes on from there. */
export const prelude: readonly Act[] = [
  { do: 'ask', who: 'admin', role: 'dashboard', place: '20', length: 4_320 },
  { do: 'offer', who: 'owner', which: 0, right: true, length: 30 },
  { do: 'take', who: 'admin', which: 0, right: true, yes: true },
  { do: 'ask', who: 'admin', role: 'dashboard', place: '21', length: 1_440 },
  { do: 'handOn', who: 'owner', other: 'owner', which: 0, right: true },
  { do: 'move', who: 'admin', which: 0, to: '22' },
]

const last = -1
const yes = (): Act => ({ do: 'decide', who: 'admin', which: last, right: true, yes: true })
const withApps = (...people: readonly Extract<Act, { do: 'setUp' }>['who'][]): readonly Act[] =>
  people.map((who) => ({ do: 'setUp', who }) as const)

/** A critical role that works, until two have agreed that its holder has lost her second factor; and a recovery that she stops. */
export const lostFactor: readonly Act[] = [
  ...withApps('admin', 'manager', 'fin.owner', 'gm', 'global'),
  { do: 'ask', who: 'admin', role: 'global', place: '30', length: 480 },
  // her manager, one who owns the company, and two more of them for the security officer that there is not
  yes(),
  yes(),
  yes(),
  yes(),
  { do: 'rename', who: 'admin', place: '30', name: 'North' },
  { do: 'recover', who: 'admin' },
  { do: 'stop', who: 'admin', which: last, right: true },
  { do: 'recover', who: 'admin' },
  yes(),
  yes(),
  { do: 'takeBack', who: 'admin', which: last, right: true },
  yes(),
  { do: 'rename', who: 'admin', place: '30', name: 'South' },
]

/** Who designs roles and allows exceptions, a domain with another owner, a role that grows, and an exception under which somebody has both. */
export const rulesOfTheHouse: readonly Act[] = [
  ...withApps('manager', 'fin.owner', 'gm', 'global', 'owner', 'chef'),
  { do: 'ask', who: 'global', role: 'global', place: '1', length: 480 },
  yes(),
  yes(),
  yes(),
  { do: 'ask', who: 'global', role: 'security', place: '1', length: 480 },
  yes(),
  yes(),
  { do: 'handOver', who: 'owner', other: 'chef' },
  yes(),
  yes(),
  { do: 'design', who: 'global', permission: 'attendance_rule.view' },
  yes(),
  yes(),
  { do: 'except', who: 'global', other: 'admin', place: '20' },
  yes(),
  yes(),
  { do: 'ask', who: 'admin', role: 'attendance_keeper', place: '20', length: 1_440 },
  yes(),
  yes(),
  // refused: whoever keeps attendance in Food would run flows beside the address book
  { do: 'design', who: 'global', permission: 'flow.run' },
]

/** What nobody has stopped by then is carried out. */
export const aDayLater: readonly Act[] = [{ do: 'wait', minutes: 1_500 }, { do: 'settle' }]
