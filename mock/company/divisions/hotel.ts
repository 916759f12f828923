import type { Division } from '../division.ts'

/** The hotel: front office and housekeeping. */
export const hotel: Division = {
  departments: [
    { id: 91000100, name: '酒店部', parentId: 1, headUserids: ['helena.barros'] },
    { id: 91000101, name: '前厅部', parentId: 91000100, headUserids: ['lao.kafai'] },
    { id: 91000102, name: '客房部', parentId: 91000100, headUserids: ['cheong.saimui'] },
  ],
  teams: [
    {
      departmentId: 91000100,
      managerUserid: 'helena.barros',
      people: [
        [1101, 'helena.barros', 'Helena Barros de Sá', '酒店总监', 'antonio.meira'],
        [1102, 'kuok.iokleng', '郭玉玲', '酒店部行政主任'],
        [1103, 'zhao.yifan', '赵一帆', '收益管理经理'],
      ],
    },
    {
      departmentId: 91000101,
      managerUserid: 'lao.kafai',
      people: [
        [1104, 'lao.kafai', '劉家輝', '前厅经理', 'helena.barros'],
        [1105, 'choi.imkuan', '蔡艷君', '前厅副经理'],
        [1106, 'lei.sokieng', '李淑莹', '礼宾主任'],
        [1107, 'un.chiwai', '袁志威', '礼宾员', 'lei.sokieng'],
        [1108, 'grace.mendoza', 'Grace Mendoza', 'Guest Relations Officer'],
        [1109, 'xu.jiayi', '许佳怡', '前台接待员', 'choi.imkuan'],
        [1110, 'lio.hoiian', '廖海欣', '前台接待员', 'choi.imkuan'],
        [1111, 'bruno.gaspar', 'Bruno Gaspar', 'Recepcionista', 'choi.imkuan'],
        [1112, 'sun.haoran', '孙浩然', '前台接待员', 'choi.imkuan'],
        [1113, 'kou.weiteng', '高偉庭', '夜班经理'],
        [1114, 'mak.kitieng', '麥潔瑩', '总机话务员'],
        [1115, 'ricardo.dias', 'Ricardo Dias', 'Bell Captain', 'lei.sokieng'],
      ],
    },
    {
      departmentId: 91000102,
      managerUserid: 'cheong.saimui',
      people: [
        [1116, 'cheong.saimui', '张细妹', '客房部经理', 'helena.barros'],
        [1117, 'marites.santos', 'Marites Santos', 'Housekeeping Supervisor'],
        [1118, 'tang.sioleng', '鄧小玲', '客房主管'],
        [1119, 'ieong.lapmeng', '杨立明', '公共区域主管'],
        [1120, 'rowena.cruz', 'Rowena Cruz', 'Room Attendant', 'marites.santos'],
        [1121, 'he.xiuying', '何秀英', '客房服务员', 'tang.sioleng'],
        [1122, 'liu.guilan', '刘桂兰', '客房服务员', 'tang.sioleng'],
        [1123, 'tran.thihoa', 'Trần Thị Hoa', 'Room Attendant', 'marites.santos'],
        [1124, 'zhong.lifen', '钟丽芬', '客房服务员', 'tang.sioleng'],
        [1125, 'arlene.ramos', 'Arlene Ramos', 'Room Attendant', 'marites.santos'],
        [1126, 'deng.chunmei', '邓春梅', '客房服务员', 'tang.sioleng'],
        [1127, 'ao.ioncheng', '歐潤清', '公共区域清洁员', 'ieong.lapmeng'],
        [1128, 'wei.dafu', '韦大福', '公共区域清洁员', 'ieong.lapmeng'],
        [1129, 'lam.saokun', '林秀娟', '布草管理员'],
        [1130, 'nguyen.vannam', 'Nguyễn Văn Nam', 'Linen Attendant', 'lam.saokun'],
      ],
    },
  ],
  alsoIn: [['un.chiwai', 91000401]],
  remarks: [
    ['kou.weiteng', '无薪假，1月15日返岗'],
    ['rowena.cruz', '年假，12月28日返岗'],
  ],
}
