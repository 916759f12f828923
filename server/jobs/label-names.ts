import type { Role } from '#governance/role.ts'

/** Names of the built-in roles as label roles; the company's own carry theirs. */
const builtInLabels: Readonly<Record<string, string>> = {
  global: '全局',
  security: '安全',
  address_book: '通讯录',
  dashboard: '看板',
}

/**
 * The name under which a role is looked for among the label roles of the operator's group. No public interface of the platform
 * renames label groups, so the operator makes the roles once and Remit finds them by name.
 */
export function labelNameOf(role: Role): string {
  return `Remit ${role.names?.['zh-CN'] ?? builtInLabels[role.id] ?? role.id}`
}
