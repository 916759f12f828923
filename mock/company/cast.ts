import { attendance } from './attendance.ts'
import { type Division, peopleOf } from './division.ts'
import { events } from './divisions/events.ts'
import { executive } from './divisions/executive.ts'
import { facilities } from './divisions/facilities.ts'
import { finance } from './divisions/finance.ts'
import { foodAndBeverage } from './divisions/food-and-beverage.ts'
import { gaming } from './divisions/gaming.ts'
import { hotel } from './divisions/hotel.ts'
import { humanResources } from './divisions/human-resources.ts'
import { leisure } from './divisions/leisure.ts'
import { retail } from './divisions/retail.ts'
import { security } from './divisions/security.ts'
import { technology } from './divisions/technology.ts'
import { labelRoles } from './label-roles.ts'
import type { CompanySeed } from './seed.ts'

const divisions: readonly Division[] = [
  executive,
  hotel,
  foodAndBeverage,
  gaming,
  events,
  finance,
  humanResources,
  technology,
  security,
  retail,
  facilities,
  leisure,
]

/**
 * Everybody whom the personas, the story and the mistakes are about, written by hand: the whole story can be told in it.
 * Parents stand before their children.
 */
export const cast: CompanySeed = {
  corpId: 'ding-demo-corp',
  corpName: '鹭湾综合度假村',
  departments: divisions.flatMap((division) => division.departments),
  people: divisions.flatMap(peopleOf),
  admins: [
    { userid: 'fong.kincheong', sysLevel: 1 },
    { userid: 'paulo.seabra', sysLevel: 1 },
    // Neither works for who runs the systems, nor for one another: enough of them for what is critical over the whole company.
    { userid: 'sio.manleng', sysLevel: 1 },
    { userid: 'sandra.vong', sysLevel: 1 },
    // Given years ago and never taken back: what Remit is to find.
    { userid: 'wong.wenghong', sysLevel: 2 },
    { userid: 'ieong.kinpong', sysLevel: 2 },
  ],
  labelRoles,
  attendance,
}
