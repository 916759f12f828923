import type { Crews } from '../crew.ts'
import { backOfHouse, guards, office } from './mixes.ts'

/** What keeps the house going: finance, people, systems, security, engineering. */
export const houseCrews: Crews = [
  {
    departmentId: 91000501,
    under: ['lu.xiaomin', 'chu.kuanieng'],
    mix: office,
    leads: [],
    staff: [[6, '会计', 'Accountant', 'Contabilidade']],
  },
  {
    departmentId: 91000502,
    under: ['lei.chongmeng', 'sek.hoiieng'],
    mix: office,
    leads: [],
    staff: [[10, '出纳员', 'Cashier', 'Caixa']],
  },
  {
    departmentId: 91000510,
    opens: { name: '采购组', parentId: 91000500 },
    under: ['fan.laisan'],
    mix: office,
    leads: [[1, '采购经理', 'Purchasing Manager', 'Gerente de Compras']],
    staff: [[9, '采购员', 'Buyer', 'Compras']],
  },
  {
    departmentId: 91000511,
    opens: { name: '仓储组', parentId: 91000500 },
    under: ['fan.laisan'],
    mix: backOfHouse,
    leads: [[1, '仓储经理', 'Warehouse Manager', 'Gerente de Armazém']],
    staff: [[14, '仓务员', 'Storekeeper', 'Fiel de Armazém']],
  },
  {
    departmentId: 91000610,
    opens: { name: '培训发展组', parentId: 91000600 },
    under: ['tam.laichan'],
    mix: office,
    leads: [[1, '培训经理', 'Training Manager', 'Gerente de Formação']],
    staff: [[7, '培训专员', 'Trainer', 'Formação']],
  },
  {
    departmentId: 91000611,
    opens: { name: '员工宿舍组', parentId: 91000600 },
    under: ['ao.kinhou'],
    mix: backOfHouse,
    leads: [[1, '宿舍主任', 'Housing Supervisor', 'Chefia de Alojamento']],
    staff: [[12, '宿舍管理员', 'Housing Attendant', 'Assistente de Alojamento']],
  },
  {
    departmentId: 91000701,
    under: ['paulo.seabra'],
    mix: office,
    leads: [],
    staff: [[6, '系统工程师', 'Systems Engineer', 'Engenharia de Sistemas']],
  },
  {
    departmentId: 91000710,
    opens: { name: '应用开发组', parentId: 91000700 },
    under: ['jin.hongyu'],
    mix: office,
    leads: [[1, '应用开发经理', 'Application Development Manager', 'Gerente de Desenvolvimento']],
    staff: [[10, '软件工程师', 'Software Engineer', 'Engenharia de Software']],
  },
  {
    departmentId: 91000711,
    opens: { name: '服务台组', parentId: 91000700 },
    under: ['shirley.kwan'],
    mix: office,
    leads: [[1, '服务台主任', 'Service Desk Supervisor', 'Chefia de Apoio Informático']],
    staff: [[10, '服务台专员', 'Service Desk Agent', 'Apoio Informático']],
  },
  {
    departmentId: 91000801,
    under: ['ho.iokian', 'bai.yunfei'],
    mix: guards,
    leads: [],
    staff: [[12, '监控员', 'Surveillance Operator', 'Vigilância']],
  },
  ...(
    [
      [91000810, '早班保安队'],
      [91000811, '中班保安队'],
      [91000812, '夜班保安队'],
    ] as const
  ).map(([departmentId, name]) => ({
    departmentId,
    opens: { name, parentId: 91000800 },
    under: ['chan.iokfai'],
    mix: guards,
    orgAccounts: true as const,
    leads: [
      [1, '保安队长', 'Security Shift Manager', 'Chefe de Turno'],
      [2, '保安副队长', 'Security Supervisor', 'Subchefe de Turno'],
    ] as const,
    staff: [[30, '保安员', 'Security Officer', 'Segurança']] as const,
  })),
  {
    departmentId: 91001010,
    opens: { name: '机电维修组', parentId: 91001000 },
    under: ['ren.zhigang'],
    mix: backOfHouse,
    leads: [
      [1, '机电经理', 'Electrical and Mechanical Manager', 'Gerente de Manutenção'],
      [3, '机电领班', 'Maintenance Supervisor', 'Chefia de Manutenção'],
    ],
    staff: [
      [14, '机电技工', 'Technician', 'Técnica de Manutenção'],
      [10, '电工', 'Electrician', 'Electricidade'],
    ],
  },
  {
    departmentId: 91001011,
    opens: { name: '空调给排水组', parentId: 91001000 },
    under: ['ren.zhigang'],
    mix: backOfHouse,
    leads: [[2, '空调给排水领班', 'HVAC and Plumbing Supervisor', 'Chefia de AVAC e Canalização']],
    staff: [[16, '空调给排水技工', 'HVAC and Plumbing Technician', 'Técnica de AVAC e Canalização']],
  },
  {
    departmentId: 91001012,
    opens: { name: '园艺组', parentId: 91001000 },
    under: ['lucy.tavora'],
    mix: backOfHouse,
    leads: [[1, '园艺领班', 'Gardening Supervisor', 'Chefia de Jardinagem']],
    staff: [[12, '园艺师', 'Gardener', 'Jardinagem']],
  },
  {
    departmentId: 91001013,
    opens: { name: '车队及穿梭巴士组', parentId: 91001000 },
    under: ['leong.wengtim'],
    mix: guards,
    orgAccounts: true,
    leads: [
      [1, '车队经理', 'Fleet Manager', 'Gerente de Frota'],
      [2, '车队调度主任', 'Fleet Dispatcher', 'Coordenação de Frota'],
    ],
    staff: [[24, '穿梭巴士司机', 'Shuttle Driver', 'Condução']],
  },
]
