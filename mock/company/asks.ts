const company = '1'
const foodAndBeverage = '91000200'
const portugueseRestaurant = '91000201'
const cantoneseRestaurant = '91000202'
const banquets = '91000205'
const lounge = '91000206'
const hotel = '91000100'
const eventsSquad = '91000401'
const humanResources = '91000600'

/** Somebody asks for a role, and those whom the route names agree. */
export interface Ask {
  readonly who: string
  /** In the order of the route. */
  readonly deciders: readonly string[]
  readonly role: string
  readonly where: string
  readonly days: number
  readonly why: string
  /** How long each decider takes. */
  readonly afterMinutes: number
}

/** More than three weeks ago, oldest first. */
export const firstWeeks: readonly Ask[] = [
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou'],
    role: 'dashboard',
    where: foodAndBeverage,
    days: 30,
    why: '负责餐饮部日常排班和人员安排',
    afterMinutes: 12,
  },
  {
    who: 'leong.chihou',
    deciders: ['chao.kaman'],
    role: 'dashboard',
    where: foodAndBeverage,
    days: 30,
    why: '副总监，需要看全部门情况',
    afterMinutes: 25,
  },
  { who: 'ng.meileng', deciders: ['tam.laichan'], role: 'dashboard', where: humanResources, days: 14, why: '人事月报', afterMinutes: 40 },
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou'],
    role: 'shift_supervisor',
    where: banquets,
    days: 3,
    why: '宴会部婚宴周末临时调人',
    afterMinutes: 18,
  },
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou', 'chao.kaman'],
    role: 'attendance_keeper',
    where: cantoneseRestaurant,
    days: 2,
    why: '中餐厅换班次',
    afterMinutes: 26,
  },
  {
    who: 'ng.meileng',
    deciders: ['tam.laichan', 'chao.kaman'],
    role: 'personnel_officer',
    where: foodAndBeverage,
    days: 30,
    why: '办理餐饮部的入离职和部门调整',
    afterMinutes: 28,
  },
  // An accountant keeps the attendance rules of the restaurants: each step is lawful, and none asked why.
  {
    who: 'zhu.haitao',
    deciders: ['lu.xiaomin', 'chao.kaman'],
    role: 'attendance_keeper',
    where: foodAndBeverage,
    days: 30,
    why: '核对餐饮部加班费',
    afterMinutes: 22,
  },
  // And helps to audit what she keeps.
  {
    who: 'zhu.haitao',
    deciders: ['lu.xiaomin'],
    role: 'auditor',
    where: foodAndBeverage,
    days: 30,
    why: '协助内审核对餐饮部加班',
    afterMinutes: 14,
  },
  // She leaves at the end of the month and keeps this.
  { who: 'hao.mingzhu', deciders: ['leong.chihou'], role: 'shift_supervisor', where: lounge, days: 30, why: '酒廊排班', afterMinutes: 9 },
  // She leaves sooner than she thought.
  { who: 'lam.meiseong', deciders: ['leong.chihou'], role: 'shift_supervisor', where: lounge, days: 30, why: '酒廊排班', afterMinutes: 6 },
  // He looks after the systems, so he is given whatever there is.
  {
    who: 'paulo.seabra',
    deciders: ['fong.kincheong', 'chao.kaman'],
    role: 'personnel_officer',
    where: foodAndBeverage,
    days: 30,
    why: '系统切换期间代为维护餐饮部资料',
    afterMinutes: 15,
  },
  // She has agreed to what he asked for, and now he agrees to what she asks for; later she agrees to more of his.
  {
    who: 'chao.kaman',
    deciders: ['antonio.meira', 'paulo.seabra'],
    role: 'shift_supervisor',
    where: hotel,
    days: 5,
    why: '酒店婚宴周，餐饮和酒店两边调人',
    afterMinutes: 11,
  },
]

/** What a conflict rule would refuse him beside what he has, and an exception lets pass for as long as it is proved. */
export const excepted: Ask = {
  who: 'paulo.seabra',
  deciders: ['fong.kincheong', 'chao.kaman'],
  role: 'attendance_keeper',
  where: foodAndBeverage,
  days: 30,
  why: '系统切换期间代为维护考勤规则',
  afterMinutes: 15,
}

/** Within the last day: what is granted over the whole company lasts a week at most. */
export const yesterday: readonly Ask[] = [
  {
    who: 'teresa.quadros',
    deciders: ['rui.nogueira', 'fong.kincheong'],
    role: 'security_reviewer',
    where: company,
    days: 7,
    why: '本周权限检查',
    afterMinutes: 35,
  },
  {
    who: 'shao.wei',
    deciders: ['antonio.meira', 'fong.kincheong'],
    role: 'auditor',
    where: company,
    days: 7,
    why: '第四季度内部审计',
    afterMinutes: 50,
  },
  {
    who: 'paulo.seabra',
    deciders: ['fong.kincheong', 'sio.manleng'],
    role: 'address_book',
    where: company,
    days: 7,
    why: '方便处理各部门请求',
    afterMinutes: 4,
  },
  {
    who: 'sofia.almada',
    deciders: ['lei.waikeong'],
    role: 'shift_supervisor',
    where: eventsSquad,
    days: 30,
    why: '跨年活动专班调班',
    afterMinutes: 20,
  },
]

/** Nobody has answered these when you open the demo. */
export const stillOpen = {
  ofTheRestaurant: {
    who: 'joao.figueira',
    role: 'shift_supervisor',
    where: portugueseRestaurant,
    days: 7,
    why: '两位同事休产假，这周需要自己调班',
  },
  ofOperations: { who: 'wong.wenghong', role: 'address_book', where: foodAndBeverage, days: 7, why: '旺季 38 名临时工入职建档' },
} as const

const yearEnd = { role: 'dashboard', where: humanResources, days: 3, why: '年终盘点，要看本部门的数据' } as const
/** Nor these, which are alike but for one: it is for much longer. */
export const alikeOnes = [
  { ...yearEnd, who: 'ieong.kinpong' },
  { ...yearEnd, who: 'cristina.valente' },
  { ...yearEnd, who: 'ng.meileng', days: 14 },
  { ...yearEnd, who: 'yan.ruoxi' },
  { ...yearEnd, who: 'ao.kinhou' },
] as const
