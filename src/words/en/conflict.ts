import type { ConflictWords } from '../zh-CN/conflict.ts'

const conflict: ConflictWords = {
  preset: {
    provisioning_approval: 'Giving rights × designing approvals',
    requester_approver: 'Asking × approving',
    system_security: 'System officer × security officer',
    security_audit: 'Security officer × audit officer',
    system_audit: 'System officer × audit officer',
  },
}
export default conflict
