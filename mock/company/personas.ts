import type { Persona } from './seed.ts'

/** Who a visitor of the demo can be; the first is who she is when she does not choose. */
export const personas: readonly Persona[] = [
  {
    key: 'admin-fb',
    userid: 'chan.waiman',
    part: {
      'zh-CN': '餐饮部主管，管理本部门',
      'zh-HK': '餐飲部主管，管理本部門',
      en: 'Food and beverage supervisor, runs her department',
      pt: 'Supervisora de restauração, gere o seu departamento',
    },
  },
  {
    key: 'manager-fb',
    userid: 'leong.chihou',
    part: {
      'zh-CN': '餐饮副总监，陈慧敏的直属上级',
      'zh-HK': '餐飲副總監，陳慧敏的直屬上級',
      en: 'Deputy director of food and beverage, her manager',
      pt: 'Subdirector de restauração, o superior dela',
    },
  },
  {
    key: 'owner-fb',
    userid: 'chao.kaman',
    part: {
      'zh-CN': '餐饮总监，餐饮部负责人',
      'zh-HK': '餐飲總監，餐飲部負責人',
      en: 'Director and head of food and beverage',
      pt: 'Directora e responsável da restauração',
    },
  },
  {
    key: 'owner-finance',
    userid: 'rui.nogueira',
    part: {
      'zh-CN': '财务总监，财务合规部负责人',
      'zh-HK': '財務總監，財務合規部負責人',
      en: 'Chief financial officer, head of finance and compliance',
      pt: 'Director financeiro, responsável de finanças e conformidade',
    },
  },
  {
    key: 'hr',
    userid: 'ng.meileng',
    part: {
      'zh-CN': '人力资源主任',
      'zh-HK': '人力資源主任',
      en: 'Human resources officer',
      pt: 'Técnica de recursos humanos',
    },
  },
  {
    key: 'owner-people',
    userid: 'tam.laichan',
    part: {
      'zh-CN': '人力资源总监，人力资源部负责人',
      'zh-HK': '人力資源總監，人力資源部負責人',
      en: 'Director and head of human resources',
      pt: 'Directora e responsável de recursos humanos',
    },
  },
  {
    key: 'global',
    userid: 'fong.kincheong',
    part: {
      'zh-CN': '信息技术总监，钉钉主管理员',
      'zh-HK': '資訊科技總監，釘釘主管理員',
      en: 'Director of information technology, main DingTalk administrator',
      pt: 'Director de informática, administrador principal do DingTalk',
    },
  },
  {
    key: 'security',
    userid: 'teresa.quadros',
    part: {
      'zh-CN': '合规经理兼安全负责人，可收回授权',
      'zh-HK': '合規經理兼保安負責人，可收回授權',
      en: 'Compliance manager and security officer, may take rights back',
      pt: 'Gerente de conformidade e segurança, pode retirar direitos',
    },
  },
  {
    key: 'auditor',
    userid: 'shao.wei',
    part: {
      'zh-CN': '内部审计主任，只看不改',
      'zh-HK': '內部審計主任，只看不改',
      en: 'Internal auditor, reads everything and changes nothing',
      pt: 'Auditora interna, lê tudo e não altera nada',
    },
  },
  {
    key: 'employee',
    userid: 'tiago.rodrigues',
    part: {
      'zh-CN': '葡韵餐厅服务员，没有任何管理权限',
      'zh-HK': '葡韻餐廳服務員，沒有任何管理權限',
      en: 'Waiter in the Portuguese restaurant, without any rights',
      pt: 'Empregado de mesa no restaurante português, sem quaisquer direitos',
    },
  },
]
