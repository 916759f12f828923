import type { Division } from '../division.ts'

/** Human resources. */
export const humanResources: Division = {
  departments: [{ id: 91000600, name: '人力资源部', parentId: 1, headUserids: ['tam.laichan'] }],
  teams: [
    {
      departmentId: 91000600,
      managerUserid: 'tam.laichan',
      people: [
        [6001, 'tam.laichan', '谭丽珍', '人力资源总监', 'antonio.meira'],
        [6002, 'ng.meileng', '吴美玲', '人力资源主任'],
        [6003, 'ieong.kinpong', '楊健邦', '人事系统专员'],
        [6004, 'cristina.valente', 'Cristina Valente', 'Formadora'],
        [6005, 'yan.ruoxi', '严若曦', '招聘主任'],
        [6006, 'lou.chiheng', '盧子馨', '招聘专员', 'yan.ruoxi'],
        [6007, 'ao.kinhou', '區健豪', '薪酬福利主任'],
        [6008, 'meng.fanhua', '孟繁华', '员工关系专员', 'ng.meileng'],
      ],
    },
  ],
}
