import type { Division } from '../division.ts'

/** Retail. */
export const retail: Division = {
  departments: [{ id: 91000900, name: '零售部', parentId: 1, headUserids: ['michelle.fung'] }],
  teams: [
    {
      departmentId: 91000900,
      managerUserid: 'michelle.fung',
      people: [
        [9001, 'michelle.fung', 'Michelle Fung', '零售总监', 'sio.manleng'],
        [9002, 'ho.sokwa', '何淑華', '精品店经理'],
        [9003, 'pan.yilin', '潘依琳', '销售顾问', 'ho.sokwa'],
        [9004, 'cheok.meiian', '卓美欣', '销售顾问', 'ho.sokwa'],
        [9005, 'catarina.brito', 'Catarina Brito', 'Consultora de Vendas', 'ho.sokwa'],
        [9006, 'fang.zheng', '方正', '商品陈列主任'],
        [9007, 'wong.kuanlok', '王君樂', '零售库存主任'],
      ],
    },
  ],
  remarks: [['cheok.meiian', '已递辞呈，1月31日离职']],
}
