import type { Division } from '../division.ts'

/** Spa, pool and gym. The director left and nobody was named since: the department has no head, so no domain is ever proposed for it. */
export const leisure: Division = {
  departments: [{ id: 91001100, name: '康体休闲部', parentId: 1, headUserids: [] }],
  teams: [
    {
      departmentId: 91001100,
      managerUserid: 'sio.manleng',
      people: [
        [9701, 'kuan.ioklin', '關玉蓮', '康体值班主任'],
        [9702, 'mendes.olga', 'Olga Mendes', 'Chefe de Spa'],
        [9703, 'hu.zeyu', '胡泽宇', '健身教练', 'kuan.ioklin'],
        [9704, 'jasmine.ordonez', 'Jasmine Ordoñez', 'Spa Receptionist', 'mendes.olga'],
      ],
    },
  ],
}
