import type { ConflictPreset } from '#governance/conflict-rule.ts'

/** Conflict rules, who breaks them, and exceptions from them. */
export interface ConflictWords {
  /** The rules that the program brings along. */
  readonly preset: Readonly<Record<ConflictPreset, string>>
}

const conflict: ConflictWords = {
  preset: {
    provisioning_approval: '开通权限 × 设计审批',
    requester_approver: '申请人 × 审批人',
    system_security: '系统管理员 × 安全管理员',
    security_audit: '安全管理员 × 审计管理员',
    system_audit: '系统管理员 × 审计管理员',
  },
}
export default conflict
