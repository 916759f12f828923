import type { Division } from '../division.ts'

/** Conventions and events. */
export const events: Division = {
  departments: [
    { id: 91000400, name: '会展活动部', parentId: 1, headUserids: ['ho.puisan'] },
    // For one event, from six departments. Its end is written in its name, and nothing in DingTalk makes it end.
    { id: 91000401, name: '跨年活动专班（1月10日解散）', parentId: 91000400, headUserids: ['sofia.almada'] },
  ],
  teams: [
    {
      departmentId: 91000400,
      managerUserid: 'ho.puisan',
      people: [
        [4001, 'ho.puisan', '何佩珊', '会展活动总监', 'antonio.meira'],
        [4002, 'lei.waikeong', '李伟强', '会展活动副总监'],
        [4003, 'sofia.almada', 'Sofia Almada', 'Gestora de Eventos', 'lei.waikeong'],
        [4004, 'cao.yang', '曹阳', '舞台技术主任', 'lei.waikeong'],
        [4005, 'wan.kachon', '溫家俊', '灯光音响技师', 'cao.yang'],
        [4006, 'olivia.grant', 'Olivia Grant', 'Event Planner', 'lei.waikeong'],
        [4007, 'fu.jiaqi', '傅佳琪', '会展策划', 'sofia.almada'],
        [4008, 'vai.hoiteng', '韋凱婷', '票务主任'],
      ],
    },
  ],
  alsoIn: [
    ['sofia.almada', 91000401],
    ['cao.yang', 91000401],
    ['fu.jiaqi', 91000401],
  ],
}
