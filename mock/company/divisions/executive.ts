import type { Division } from '../division.ts'

/** The root itself: the company and its general management. */
export const executive: Division = {
  departments: [{ id: 1, name: '鹭湾综合度假村', parentId: null, headUserids: ['antonio.meira'] }],
  teams: [
    {
      departmentId: 1,
      managerUserid: 'antonio.meira',
      people: [
        [1001, 'antonio.meira', 'António Meira Lobo', '总经理', null],
        [1002, 'sio.manleng', '蕭敏玲', '副总经理'],
        [1003, 'sandra.vong', 'Sandra Vong', '总经理办公室秘书'],
      ],
    },
  ],
}
