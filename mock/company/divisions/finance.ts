import type { Division } from '../division.ts'

/** Finance and compliance. */
export const finance: Division = {
  departments: [
    { id: 91000500, name: '财务合规部', parentId: 1, headUserids: ['rui.nogueira'] },
    { id: 91000501, name: '会计组', parentId: 91000500, headUserids: ['kuong.sokieng'] },
    { id: 91000502, name: '账房组', parentId: 91000500, headUserids: ['chau.tinwai'] },
    { id: 91000503, name: '合规组', parentId: 91000500, headUserids: ['teresa.quadros'] },
  ],
  teams: [
    {
      departmentId: 91000500,
      managerUserid: 'rui.nogueira',
      people: [
        [5001, 'rui.nogueira', 'Rui Tavares Nogueira', '财务总监', 'antonio.meira'],
        [5002, 'fan.laisan', '范麗珊', '财务副总监'],
        [5003, 'gu.mengyao', '顾梦瑶', '财务分析经理', 'fan.laisan'],
      ],
    },
    {
      departmentId: 91000501,
      managerUserid: 'kuong.sokieng',
      people: [
        [5004, 'kuong.sokieng', '鄺淑瑩', '会计经理', 'fan.laisan'],
        [5005, 'alberto.fragoso', 'Alberto Fragoso', 'Contabilista Sénior'],
        [5006, 'lu.xiaomin', '陆晓敏', '应付账款主任'],
        [5007, 'chu.kuanieng', '朱君盈', '应收账款主任'],
        [5008, 'zhu.haitao', '朱海涛', '会计', 'lu.xiaomin'],
        [5009, 'mok.weiian', '莫慧欣', '会计', 'chu.kuanieng'],
        [5010, 'sara.teles', 'Sara Teles', 'Contabilista', 'alberto.fragoso'],
        [5011, 'qin.lan', '秦岚儿', '薪酬会计'],
      ],
    },
    {
      departmentId: 91000502,
      managerUserid: 'chau.tinwai',
      people: [
        [5012, 'chau.tinwai', '鄒天慧', '账房经理', 'rui.nogueira'],
        [5013, 'lei.chongmeng', '李忠明', '账房值班主任'],
        [5014, 'sek.hoiieng', '石凱盈', '账房值班主任'],
        [5015, 'elsa.marreiros', 'Elsa Marreiros', 'Caixa', 'lei.chongmeng'],
        [5016, 'yu.peng', '于鹏', '出纳员', 'lei.chongmeng'],
        [5017, 'ian.meikun', '甄美娟', '出纳员', 'sek.hoiieng'],
        [5018, 'cui.xinran', '崔欣然', '出纳员', 'sek.hoiieng'],
        [5019, 'pou.waihong', '布偉雄', '收益审核员'],
      ],
    },
    {
      departmentId: 91000503,
      managerUserid: 'teresa.quadros',
      people: [
        [5020, 'teresa.quadros', 'Teresa Quadros', '合规经理', 'rui.nogueira'],
        [5021, 'hong.chiman', '洪子雯', '反洗钱主任'],
        [5022, 'victor.lam', 'Victor Lam', 'Compliance Officer'],
        [5023, 'shao.wei', '邵薇', '内部审计主任', 'antonio.meira'],
        [5024, 'diogo.falcao', 'Diogo Falcão', 'Jurista'],
      ],
    },
  ],
  alsoIn: [['victor.lam', 91000801]],
  // The deputy decides for two teams, and nobody decides in her place meanwhile.
  remarks: [['fan.laisan', '年假，1月5日返岗']],
}
