import type { Division } from '../division.ts'

/** Facilities and engineering. */
export const facilities: Division = {
  departments: [{ id: 91001000, name: '工程设施部', parentId: 1, headUserids: ['leong.wengtim'] }],
  teams: [
    {
      departmentId: 91001000,
      managerUserid: 'leong.wengtim',
      people: [
        [9501, 'leong.wengtim', '梁榮添', '工程总监', 'sio.manleng'],
        [9502, 'artur.mesquita', 'Artur Mesquita', 'Engenheiro Civil'],
        [9503, 'ren.zhigang', '任志刚', '机电主任'],
        [9504, 'sam.kuokwai', '岑國威', '空调技工', 'ren.zhigang'],
        [9505, 'tan.dayong', '谭大勇', '电工', 'ren.zhigang'],
        [9506, 'jose.delgado', 'José Delgado', 'Carpinteiro', 'artur.mesquita'],
        [9507, 'ao.chiming', '歐志明', '水务技工', 'ren.zhigang'],
        [9508, 'lucy.tavora', 'Lucy Távora', 'Landscape Supervisor'],
        [9509, 'wu.jianmin', '吴建民', '园艺师', 'lucy.tavora'],
      ],
    },
  ],
  alsoIn: [['tan.dayong', 91000401]],
}
