import type { Division } from '../division.ts'

/** Service on the gaming floor, never the games themselves. */
export const gaming: Division = {
  departments: [
    { id: 91000300, name: '博彩服务部', parentId: 1, headUserids: ['vong.chikin'] },
    { id: 91000301, name: '桌面服务组', parentId: 91000300, headUserids: ['kuan.meifong', 'lo.saihong'] },
    { id: 91000302, name: '贵宾服务组', parentId: 91000300, headUserids: ['isabel.noronha'] },
  ],
  teams: [
    {
      departmentId: 91000300,
      managerUserid: 'vong.chikin',
      people: [
        [3001, 'vong.chikin', '黃志堅', '博彩服务总监', 'antonio.meira'],
        [3002, 'tong.manwai', '唐敏慧', '博彩服务部行政主任'],
        [3003, 'edmund.tsang', 'Edmund Tsang', 'Shift Planning Manager'],
      ],
    },
    {
      departmentId: 91000301,
      managerUserid: 'kuan.meifong',
      people: [
        [3004, 'kuan.meifong', '關美芳', '桌面服务经理', 'vong.chikin'],
        [3005, 'lo.saihong', '盧世雄', '桌面服务经理', 'vong.chikin'],
        [3006, 'chan.kuokmeng', '陈国明', '值班主任', 'lo.saihong'],
        [3007, 'ung.laikuan', '吳麗君', '值班主任'],
        [3008, 'lam.iokpeng', '林玉萍', '楼层监督'],
        [3009, 'cheong.hoikin', '張凱健', '楼层监督', 'lo.saihong'],
        [3010, 'hun.chiman', '洪志文', '荷官', 'lam.iokpeng'],
        [3011, 'lei.weng', '李颖', '荷官', 'lam.iokpeng'],
        [3012, 'pang.sokfan', '彭淑芬', '荷官', 'lam.iokpeng'],
        [3013, 'wu.saisai', '胡茜茜', '荷官', 'lam.iokpeng'],
        [3014, 'tai.chonlong', '戴俊龍', '荷官', 'cheong.hoikin'],
        [3015, 'leong.ioksan', '梁玉珊', '荷官', 'cheong.hoikin'],
        [3016, 'ho.lapkun', '何立權', '荷官', 'cheong.hoikin'],
        [3017, 'adelino.rosa', 'Adelino da Rosa', '荷官', 'cheong.hoikin'],
        [3018, 'chong.meikei', '鍾美琪', '荷官', 'ung.laikuan'],
        [3019, 'kuok.chihang', '郭志恒', '荷官', 'chan.kuokmeng'],
      ],
    },
    {
      departmentId: 91000302,
      managerUserid: 'isabel.noronha',
      people: [
        [3020, 'isabel.noronha', 'Isabel Noronha', 'VIP Services Manager', 'vong.chikin'],
        [3021, 'cheng.siukei', '鄭兆基', '贵宾服务主任'],
        [3022, 'wang.yutong', '王雨桐', '贵宾接待'],
        [3023, 'jiang.rui', '蒋睿', '贵宾接待', 'cheng.siukei'],
        [3024, 'kayla.brennan', 'Kayla Brennan', 'VIP Host'],
        [3025, 'liang.xinyi', '梁欣怡', '贵宾接待', 'cheng.siukei'],
        [3026, 'park.jiwon', 'Park Ji-won', 'VIP Host'],
        [3027, 'sato.haruka', '佐藤遥', 'VIP Host'],
        [3028, 'leong.kamseng', '梁錦成', '礼宾车调度', 'cheng.siukei'],
        [3029, 'batista.leong', 'Paulo Batista Leong', 'Motorista', 'leong.kamseng'],
      ],
    },
  ],
  remarks: [['lam.iokpeng', '病假，返岗日期待定']],
}
