import type { RoleView } from '#contract/role.ts'
import { risks, type Permission } from '#governance/permission.ts'

/** The smallest score that still counts as "this is what she means". */
const enough = 0.4

/** Lower case without accents, so that "funcao" finds "função". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** Words of alphabets by their stem; Chinese by pairs of characters, which need no dictionary. */
function tokensOf(query: string): readonly string[] {
  const tokens: string[] = []
  for (const run of plain(query).match(/[a-z0-9]+|[\u3400-\u9fff]+/g) ?? []) {
    if (/^[a-z0-9]/.test(run)) {
      if (run.length > 2) tokens.push(run.slice(0, Math.max(3, run.length - 2)))
    } else if (run.length === 1) tokens.push(run)
    else for (let at = 0; at < run.length - 1; at += 1) tokens.push(run.slice(at, at + 2))
  }
  return [...new Set(tokens)]
}

/** How much of what she wrote is said by this text: 0 to 1. */
export function likeness(query: string, text: string): number {
  const wanted = plain(query).trim()
  if (wanted === '') return 1
  const said = plain(text)
  if (said.includes(wanted)) return 1
  const tokens = tokensOf(wanted)
  return tokens.length === 0 ? 0 : tokens.filter((token) => said.includes(token)).length / tokens.length
}

export interface RoleMatch {
  readonly role: RoleView
  /** The permissions she seems to mean; all when she wrote nothing. */
  readonly meant: readonly Permission[]
}

/** Less risk first, then fewer permissions. */
const size = (role: RoleView): number => risks.indexOf(role.risk) * 1000 + role.permissions.length

/**
 * Which roles do what she wants, the closest first and of equals the least risky with the fewest permissions: least
 * privilege as the default order.
 */
export function matchRoles(
  roles: readonly RoleView[],
  query: string,
  wordsOf: (permission: Permission) => string,
  nameOf: (role: RoleView) => string,
): readonly RoleMatch[] {
  const scored = roles.map((role) => {
    const scores = role.permissions.map(({ id }) => ({ id, score: likeness(query, wordsOf(id)) }))
    const best = Math.max(0, ...scores.map(({ score }) => score))
    const named = likeness(query, nameOf(role))
    return { role, score: Math.max(best, named), meant: scores.filter(({ score }) => score >= Math.max(enough, best)).map(({ id }) => id) }
  })
  return scored
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || size(a.role) - size(b.role) || a.role.id.localeCompare(b.role.id))
    .map(({ role, meant }) => ({ role, meant }))
}
