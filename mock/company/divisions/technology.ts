import type { Division } from '../division.ts'

/** Information technology. */
export const technology: Division = {
  departments: [
    { id: 91000700, name: '信息技术部', parentId: 1, headUserids: ['fong.kincheong'] },
    { id: 91000701, name: '系统运维组', parentId: 91000700, headUserids: ['paulo.seabra'] },
  ],
  teams: [
    {
      departmentId: 91000700,
      managerUserid: 'fong.kincheong',
      people: [
        [7001, 'fong.kincheong', '冯建昌', '信息技术总监', 'antonio.meira'],
        [7002, 'jin.hongyu', '金鸿宇', '应用系统经理'],
        [7003, 'shirley.kwan', 'Shirley Kwan', 'IT Project Manager'],
      ],
    },
    {
      departmentId: 91000701,
      managerUserid: 'paulo.seabra',
      people: [
        [7004, 'paulo.seabra', 'Paulo Seabra', '系统运维经理', 'fong.kincheong'],
        [7005, 'lam.chiwa', '林子華', '网络工程师'],
        [7006, 'dai.jun', '戴骏', '系统工程师'],
        [7007, 'kevin.osullivan', "Kevin O'Sullivan", 'Security Engineer'],
        [7008, 'un.hoikei', '阮凱祺', '服务台专员'],
      ],
    },
  ],
  alsoIn: [['dai.jun', 91000401]],
}
