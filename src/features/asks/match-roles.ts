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

/** Where somebody says one thing and another: in all four languages, with or without spaces. */
const betweenWishes = /\s+(?:and|e)\s+|[,;，；、]|[和及跟並并]/

/** What she wants, one wish at a time; the whole when she names no second one. */
function wishesOf(query: string): readonly string[] {
  const wishes = query
    .split(betweenWishes)
    .map((wish) => wish.trim())
    .filter((wish) => wish !== '')
  return wishes.length > 0 ? wishes : [query]
}

export interface RoleMatch {
  readonly role: RoleView
  /** The permissions she seems to mean; all when she wrote nothing. */
  readonly meant: readonly Permission[]
}

/** Fewest permissions first, then the least risk. */
const size = (role: RoleView): number => role.permissions.length * risks.length + risks.indexOf(role.risk)

/** How well the role does one thing, and by which of its permissions. */
function doing(role: RoleView, wish: string, wordsOf: (permission: Permission) => string): { best: number; meant: readonly Permission[] } {
  const scores = role.permissions.map(({ id }) => ({ id, score: likeness(wish, wordsOf(id)) }))
  const best = Math.max(0, ...scores.map(({ score }) => score))
  return { best, meant: scores.filter(({ score }) => score >= Math.max(enough, best)).map(({ id }) => id) }
}

/**
 * Which roles do what she wants, the closest first and of equals the smallest: least privilege as the default order. Who wants
 * several things is best served by who does them all.
 */
export function matchRoles(
  roles: readonly RoleView[],
  query: string,
  wordsOf: (permission: Permission) => string,
  nameOf: (role: RoleView) => string,
): readonly RoleMatch[] {
  const wishes = wishesOf(query)
  const scored = roles.map((role) => {
    const parts = wishes.map((wish) => doing(role, wish, wordsOf))
    const all = parts.reduce((sum, { best }) => sum + best, 0) / parts.length
    return { role, score: Math.max(all, likeness(query, nameOf(role))), meant: [...new Set(parts.flatMap(({ meant }) => meant))] }
  })
  return scored
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || size(a.role) - size(b.role) || a.role.id.localeCompare(b.role.id))
    .map(({ role, meant }) => ({ role, meant }))
}
