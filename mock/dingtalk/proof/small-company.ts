import type { CompanySeed, PersonSeed } from '#mock/company/seed.ts'

/** The smallest company in which every rule can be seen: a crowd of more than one page, a head, someone in two places. */
const person = (userid: string, name: string, index: number, departmentIds: readonly number[], managerUserid?: string): PersonSeed => ({
  userid,
  unionid: `union-${userid}`,
  name,
  mobile: `+853-6612${String(index).padStart(4, '0')}`,
  title: '',
  jobNumber: `J${index}`,
  departmentIds,
  ...(managerUserid ? { managerUserid } : {}),
})

const CROWD = 230
/** More than one page and more than one call's worth. */
const bigGroup = Array.from({ length: 45 }, (_, index) => `crowd-${index}`)

export const smallCompany: CompanySeed = {
  corpId: 'ding-small-corp',
  corpName: '小公司',
  departments: [
    { id: 1, name: '小公司', parentId: null, headUserids: [] },
    { id: 10, name: '前线', parentId: 1, headUserids: ['ana'] },
    { id: 11, name: '前台', parentId: 10, headUserids: [] },
    { id: 20, name: 'Finanças', parentId: 1, headUserids: [] },
    { id: 30, name: '大组', parentId: 1, headUserids: [] },
  ],
  people: [
    person('boss', '老板', 1, [1]),
    { ...person('ana', 'Ana Lopes', 2, [10], 'boss'), orgAccount: true, email: 'ana@small.example', workPlace: '前台' },
    person('ben', '陈斌', 3, [11, 20], 'ana'),
    ...Array.from({ length: CROWD }, (_, index) => person(`crowd-${index}`, `员工${index}`, 100 + index, [30])),
  ],
  admins: [
    { userid: 'boss', sysLevel: 1 },
    { userid: 'ana', sysLevel: 2 },
  ],
  attendance: {
    shifts: [
      { id: 51, name: '白班', times: [['09:00', '18:00']] },
      { id: 52, name: '夜班', times: [['22:00', '06:00']] },
    ],
    groups: [
      {
        id: 501,
        name: '前线排班',
        type: 'TURN',
        shiftIds: [51, 52],
        ownerUserid: 'ana',
        managerUserids: ['ben'],
        departmentIds: [10],
        userids: [],
        exemptUserids: ['ana'],
        places: ['正门'],
        wifis: ['staff'],
      },
      { id: 502, name: '大组', type: 'FIXED', shiftIds: [51], managerUserids: [], departmentIds: [], userids: bigGroup },
    ],
  },
  labelRoles: [
    {
      id: 700,
      name: '职域',
      roles: [
        { id: 701, name: '班次主管' },
        { id: 702, name: '考勤员' },
      ],
    },
    ...Array.from({ length: 24 }, (_, index) => ({
      id: 800 + index,
      name: `组${index}`,
      roles: [{ id: 900 + index, name: `角色${index}` }],
    })),
  ],
}
