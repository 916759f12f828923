import type { ConflictWords } from '../zh-CN/conflict.ts'

const conflict: ConflictWords = {
  preset: {
    provisioning_approval: '開通權限 × 設計審批',
    requester_approver: '申請人 × 審批人',
    system_security: '系統管理員 × 保安管理員',
    security_audit: '保安管理員 × 審計管理員',
    system_audit: '系統管理員 × 審計管理員',
  },
}
export default conflict
