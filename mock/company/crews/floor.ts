import type { Crews } from '../crew.ts'
import { guestFacing, office } from './mixes.ts'

/** Where guests spend their day: the gaming floor, events, shops, spa and pool. */
export const floorCrews: Crews = [
  {
    departmentId: 91000301,
    under: ['chan.kuokmeng', 'ung.laikuan', 'lam.iokpeng', 'cheong.hoikin'],
    mix: office,
    leads: [],
    staff: [[56, '荷官', 'Dealer', 'Croupier']],
  },
  {
    departmentId: 91000302,
    under: ['cheng.siukei'],
    mix: guestFacing,
    leads: [],
    staff: [[14, '贵宾接待', 'VIP Host', 'Anfitrião VIP']],
  },
  {
    departmentId: 91000310,
    opens: { name: '角子机服务组', parentId: 91000300 },
    under: ['vong.chikin'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [
      [1, '角子机服务经理', 'Slot Services Manager', 'Gerente de Slot Machines'],
      [3, '角子机服务主任', 'Slot Services Supervisor', 'Chefia de Slot Machines'],
    ],
    staff: [[38, '角子机服务员', 'Slot Attendant', 'Assistente de Slot Machines']],
  },
  {
    departmentId: 91000311,
    opens: { name: '会员服务组', parentId: 91000300 },
    under: ['vong.chikin'],
    mix: guestFacing,
    leads: [
      [1, '会员服务经理', 'Membership Manager', 'Gerente do Clube'],
      [2, '会员服务主任', 'Membership Supervisor', 'Chefia do Clube'],
    ],
    staff: [[19, '会员服务员', 'Membership Agent', 'Assistente do Clube']],
  },
  {
    departmentId: 91000312,
    opens: { name: '场务支援组', parentId: 91000300 },
    under: ['edmund.tsang'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [[2, '场务领班', 'Floor Support Captain', 'Chefia de Apoio à Sala']],
    staff: [[16, '场务员', 'Floor Support', 'Apoio à Sala']],
  },
  {
    departmentId: 91000410,
    opens: { name: '演艺制作组', parentId: 91000400 },
    under: ['lei.waikeong'],
    mix: office,
    leads: [[1, '演艺制作经理', 'Show Production Manager', 'Gerente de Produção']],
    staff: [
      [9, '舞台技术员', 'Stage Technician', 'Técnica de Palco'],
      [8, '演艺员', 'Performer', 'Artista'],
    ],
  },
  {
    departmentId: 91000411,
    opens: { name: '会议销售组', parentId: 91000400 },
    under: ['ho.puisan'],
    mix: office,
    leads: [[1, '会议销售经理', 'Convention Sales Manager', 'Gerente de Vendas']],
    staff: [[11, '会议销售专员', 'Sales Executive', 'Vendas de Congressos']],
  },
  {
    departmentId: 91000910,
    opens: { name: '精品店组', parentId: 91000900 },
    under: ['ho.sokwa'],
    mix: guestFacing,
    leads: [[3, '精品店店长', 'Boutique Manager', 'Gerente de Loja']],
    staff: [[18, '销售顾问', 'Sales Advisor', 'Consultoria de Vendas']],
  },
  {
    departmentId: 91000911,
    opens: { name: '礼品便利店组', parentId: 91000900 },
    under: ['wong.kuanlok'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [[2, '礼品店店长', 'Gift Shop Manager', 'Gerente de Loja']],
    staff: [[15, '店员', 'Shop Assistant', 'Assistente de Loja']],
  },
  {
    departmentId: 91001100,
    under: ['kuan.ioklin'],
    mix: guestFacing,
    orgAccounts: true,
    leads: [],
    staff: [
      [9, '水疗师', 'Spa Therapist', 'Terapeuta de Spa'],
      [8, '救生员', 'Lifeguard', 'Vigia de Piscina'],
    ],
  },
]
