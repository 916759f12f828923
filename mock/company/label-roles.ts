import type { LabelRoleGroupSeed } from './seed.ts'

/**
 * The address book's roles are labels. The default group cannot be renamed and nobody enters it through the role interface
 * (DingTalk open platform documentation: topapi/role/addrolesforemps); the group `Remit` is where Remit pushes what it has granted.
 */
export const labelRoles: readonly LabelRoleGroupSeed[] = [
  {
    id: 1870000100,
    name: '默认',
    roles: [
      { id: 1870000101, name: '负责人' },
      { id: 1870000102, name: '主管' },
      { id: 1870000103, name: '主管理员' },
      { id: 1870000104, name: '子管理员' },
    ],
  },
  {
    id: 1870000200,
    name: '职务',
    roles: [
      { id: 1870000201, name: '总监' },
      { id: 1870000202, name: '经理' },
      { id: 1870000203, name: '主任' },
      { id: 1870000204, name: '值班主管' },
    ],
  },
  {
    id: 1870000300,
    name: 'Remit',
    roles: [
      { id: 1870000301, name: 'Remit 看板' },
      { id: 1870000302, name: 'Remit 通讯录' },
      { id: 1870000303, name: 'Remit 班次主管' },
      { id: 1870000304, name: 'Remit 考勤员' },
      { id: 1870000305, name: 'Remit 安全复核员' },
      { id: 1870000306, name: 'Remit 审计员' },
    ],
  },
]
