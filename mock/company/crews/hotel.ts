import type { Crews } from '../crew.ts'
import { backOfHouse, guestFacing } from './mixes.ts'

/** The hotel: the desks, the floors, the linen. */
export const hotelCrews: Crews = [
  {
    departmentId: 91000110,
    opens: { name: '礼宾组', parentId: 91000101 },
    under: ['lao.kafai'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '礼宾经理', 'Concierge Manager', 'Gerente de Concierge'],
      [3, '礼宾主任', 'Concierge Supervisor', 'Chefia de Concierge'],
    ],
    staff: [
      [14, '礼宾员', 'Concierge', 'Concierge'],
      [8, '行李员', 'Bell Attendant', 'Bagageiro'],
    ],
  },
  {
    departmentId: 91000111,
    opens: { name: '前台组', parentId: 91000101 },
    under: ['lao.kafai'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '前台经理', 'Front Desk Manager', 'Gerente de Recepção'],
      [4, '前台主任', 'Front Desk Supervisor', 'Chefia de Recepção'],
    ],
    staff: [
      [24, '前台接待员', 'Receptionist', 'Recepcionista'],
      [5, '夜间核数员', 'Night Auditor', 'Auditoria Nocturna'],
    ],
  },
  {
    departmentId: 91000112,
    opens: { name: '宾客服务中心', parentId: 91000101 },
    under: ['choi.imkuan'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '宾客服务经理', 'Guest Services Manager', 'Gerente de Apoio ao Hóspede'],
      [2, '宾客服务主任', 'Guest Services Supervisor', 'Chefia de Apoio ao Hóspede'],
    ],
    staff: [[15, '话务员', 'Guest Services Agent', 'Assistente de Apoio ao Hóspede']],
  },
  {
    departmentId: 91000120,
    opens: { name: '东翼客房组', parentId: 91000102 },
    under: ['cheong.saimui'],
    mix: backOfHouse,
    orgAccounts: true,
    leads: [
      [1, '东翼客房经理', 'Housekeeping Manager, East Wing', 'Gerente de Andares, Ala Leste'],
      [5, '楼层主管', 'Floor Supervisor', 'Governante de Andar'],
    ],
    staff: [[60, '客房服务员', 'Room Attendant', 'Assistente de Andares']],
  },
  {
    departmentId: 91000121,
    opens: { name: '西翼客房组', parentId: 91000102 },
    under: ['cheong.saimui'],
    mix: backOfHouse,
    orgAccounts: true,
    leads: [
      [1, '西翼客房经理', 'Housekeeping Manager, West Wing', 'Gerente de Andares, Ala Oeste'],
      [5, '楼层主管', 'Floor Supervisor', 'Governante de Andar'],
    ],
    staff: [[58, '客房服务员', 'Room Attendant', 'Assistente de Andares']],
  },
  {
    departmentId: 91000122,
    opens: { name: '公共区域组', parentId: 91000102 },
    under: ['ieong.lapmeng'],
    mix: backOfHouse,
    orgAccounts: true,
    leads: [[3, '公共区域领班', 'Public Area Supervisor', 'Chefia de Áreas Públicas']],
    staff: [[32, '公共区域清洁员', 'Public Area Attendant', 'Assistente de Limpeza']],
  },
  {
    departmentId: 91000123,
    opens: { name: '布草制服组', parentId: 91000102 },
    under: ['lam.saokun'],
    mix: backOfHouse,
    orgAccounts: true,
    leads: [[2, '布草房领班', 'Linen Room Supervisor', 'Chefia da Rouparia']],
    staff: [
      [10, '布草员', 'Linen Attendant', 'Assistente de Rouparia'],
      [6, '缝补员', 'Seamstress', 'Costura'],
    ],
  },
]
