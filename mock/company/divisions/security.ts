import type { Division } from '../division.ts'

/** Security and surveillance. */
export const security: Division = {
  departments: [
    { id: 91000800, name: '保安监控部', parentId: 1, headUserids: ['mak.waiseng'] },
    { id: 91000801, name: '监控中心', parentId: 91000800, headUserids: ['armando.pires'] },
  ],
  teams: [
    {
      departmentId: 91000800,
      managerUserid: 'mak.waiseng',
      people: [
        [8001, 'mak.waiseng', '麦伟成', '保安总监', 'antonio.meira'],
        [8002, 'chan.iokfai', '陳旭輝', '保安副总监'],
        [8003, 'shrestha.bikash', 'Bikash Shrestha', 'Security Supervisor', 'chan.iokfai'],
        [8004, 'gurung.suman', 'Suman Gurung', 'Security Officer', 'shrestha.bikash'],
        [8005, 'lao.kengchong', '劉景聰', '保安主任', 'chan.iokfai'],
        [8006, 'tie.niu', '铁柱生', '保安员', 'lao.kengchong'],
        [8007, 'ku.peksan', '古碧珊', '保安员', 'lao.kengchong'],
        [8008, 'rai.prakash', 'Prakash Rai', 'Security Officer', 'shrestha.bikash'],
      ],
    },
    {
      departmentId: 91000801,
      managerUserid: 'armando.pires',
      people: [
        [8009, 'armando.pires', 'Armando Pires', '监控中心经理', 'mak.waiseng'],
        [8010, 'ho.iokian', '何玉恩', '监控值班主任'],
        [8011, 'bai.yunfei', '白云飞', '监控值班主任'],
        [8012, 'lei.kinfong', '李健鋒', '监控员', 'ho.iokian'],
        [8013, 'ng.chonmeng', '吳俊明', '监控员', 'ho.iokian'],
        [8014, 'xie.dan', '谢丹', '监控员', 'bai.yunfei'],
        [8015, 'vasco.leitao', 'Vasco Leitão', 'Operador de Vigilância', 'bai.yunfei'],
      ],
    },
  ],
  alsoIn: [['lao.kengchong', 91000401]],
}
