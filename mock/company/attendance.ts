import type { AttendanceGroupSeed, CompanySeed, ShiftSeed } from './seed.ts'

const [office, early, late, night, floor] = [1260000101, 1260000102, 1260000103, 1260000104, 1260000105] as const

const shifts: readonly ShiftSeed[] = [
  {
    id: office,
    name: '行政班',
    times: [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
  },
  { id: early, name: '早班', times: [['07:00', '15:30']] },
  { id: late, name: '晚班', times: [['15:00', '23:30']] },
  { id: night, name: '通宵班', times: [['23:00', '07:00']] },
  { id: floor, name: '贵宾班', times: [['11:00', '20:00']] },
]

const group = (
  id: number,
  name: string,
  type: AttendanceGroupSeed['type'],
  shiftIds: readonly number[],
  more: Partial<AttendanceGroupSeed>,
): AttendanceGroupSeed => ({ id, name, type, shiftIds, managerUserids: [], departmentIds: [], userids: [], ...more })

const groups: readonly AttendanceGroupSeed[] = [
  group(1260000201, '餐厅楼面排班', 'TURN', [early, late], {
    ownerUserid: 'chao.kaman',
    managerUserids: ['chan.waiman'],
    departmentIds: [91000201, 91000202, 91000206],
    // The head of a restaurant comes and goes as she has to.
    exemptUserids: ['joao.figueira', 'loi.kamtong'],
    places: ['度假村西门', '员工通道'],
    wifis: ['HeronBay-Staff'],
  }),
  group(1260000202, '厨房排班', 'TURN', [early, late, night], {
    ownerUserid: 'tam.wengfat',
    departmentIds: [91000203],
    places: ['员工通道'],
  }),
  group(1260000203, '宴会部排班', 'TURN', [early, late], { ownerUserid: 'sou.kinwa', departmentIds: [91000205], places: ['宴会厅后台'] }),
  group(1260000204, '酒店前后台排班', 'TURN', [early, late, night], {
    ownerUserid: 'helena.barros',
    departmentIds: [91000101, 91000102],
    places: ['度假村西门'],
    wifis: ['HeronBay-Staff'],
  }),
  group(1260000205, '写字楼行政班', 'FIXED', [office], {
    ownerUserid: 'tam.laichan',
    managerUserids: ['ng.meileng'],
    departmentIds: [91000500, 91000600, 91000700],
    places: ['行政楼'],
    wifis: ['HeronBay-Office'],
  }),
  group(1260000206, '博彩贵宾班', 'TURN', [floor, night], { ownerUserid: 'vong.chikin', departmentIds: [91000302] }),
  // One group across two branches: nobody of either may do anything with it alone.
  group(1260000207, '跨年活动专班', 'NONE', [], {
    ownerUserid: 'sofia.almada',
    departmentIds: [91000401],
    userids: ['ma.xiaoyu', 'jun.villanueva'],
  }),
  group(1260000208, '门店排班', 'TURN', [early, late], { ownerUserid: 'ho.sokwa', departmentIds: [91000900], places: ['精品廊员工门'] }),
]

/** By which rules the company clocks in: what an accountant could delete, so that nobody could. */
export const attendance: NonNullable<CompanySeed['attendance']> = { shifts, groups }
