import type { Crews } from '../crew.ts'
import { backOfHouse, guestFacing } from './mixes.ts'

/** Food and beverage: those who serve and cook beside the people written by hand, and five more places to eat. */
export const foodAndBeverageCrews: Crews = [
  {
    departmentId: 91000201,
    under: ['maria.xavier', 'pun.hoikei'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [],
    staff: [[10, '服务员', 'Waiter', 'Assistente de Mesa']],
  },
  {
    departmentId: 91000202,
    under: ['fok.chiseng', 'si.laifong'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [],
    staff: [
      [10, '服务员', 'Waiter', 'Assistente de Mesa'],
      [4, '传菜员', 'Runner', 'Assistente de Copa'],
    ],
  },
  {
    departmentId: 91000203,
    under: ['lai.kuanhou', 'miguel.arrais'],
    mix: backOfHouse,
    leads: [],
    staff: [
      [12, '厨师', 'Cook', 'Cozinha'],
      [8, '帮厨', 'Kitchen Helper', 'Ajudante de Cozinha'],
    ],
  },
  {
    departmentId: 91000204,
    under: ['cheang.iengieng'],
    mix: backOfHouse,
    leads: [],
    staff: [[8, '西饼师', 'Pastry Cook', 'Pastelaria']],
  },
  {
    departmentId: 91000205,
    under: ['domingos.abreu', 'kam.lokian'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [],
    staff: [[22, '宴会服务员', 'Banquet Server', 'Assistente de Banquetes']],
  },
  {
    departmentId: 91000206,
    under: ['hao.mingzhu'],
    mix: guestFacing,
    leads: [],
    staff: [[8, '酒廊服务员', 'Lounge Server', 'Assistente de Bar']],
  },
  {
    departmentId: 91000210,
    opens: { name: '海湾自助餐厅', parentId: 91000200 },
    under: ['leong.chihou'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '自助餐厅经理', 'Buffet Manager', 'Gerente do Buffet'],
      [4, '楼面领班', 'Floor Captain', 'Chefia de Sala'],
    ],
    staff: [[33, '服务员', 'Server', 'Assistente de Mesa']],
  },
  {
    departmentId: 91000211,
    opens: { name: '汐日本料理', parentId: 91000200 },
    under: ['leong.chihou'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '日本料理经理', 'Restaurant Manager', 'Gerente de Restaurante'],
      [2, '楼面领班', 'Floor Captain', 'Chefia de Sala'],
    ],
    staff: [
      [12, '服务员', 'Server', 'Assistente de Mesa'],
      [7, '寿司师傅', 'Sushi Cook', 'Cozinha de Sushi'],
    ],
  },
  {
    departmentId: 91000212,
    opens: { name: '池畔酒吧', parentId: 91000200 },
    under: ['leong.chihou'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [[2, '酒吧领班', 'Bar Captain', 'Chefia de Bar']],
    staff: [[13, '调酒员', 'Bartender', 'Assistente de Bar']],
  },
  {
    departmentId: 91000213,
    opens: { name: '员工餐厅', parentId: 91000200 },
    under: ['tam.wengfat'],
    mix: backOfHouse,
    leads: [[1, '员工餐厅经理', 'Staff Canteen Manager', 'Gerente da Cantina']],
    staff: [
      [8, '厨师', 'Cook', 'Cozinha'],
      [13, '餐厅服务员', 'Canteen Attendant', 'Assistente de Cantina'],
    ],
  },
  {
    departmentId: 91000214,
    opens: { name: '管事组', parentId: 91000203 },
    under: ['hoi.kuokwa'],
    mix: backOfHouse,
    orgAccounts: true,
    leads: [[2, '管事领班', 'Chief Steward', 'Chefia de Copa']],
    staff: [[24, '管事员', 'Steward', 'Copa']],
  },
]
