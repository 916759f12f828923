import type { GrantView } from '#contract/grant.ts'
import type { Parsed } from '#contract/endpoints.ts'
import { roleNames } from '../notices/role-name.ts'
import type { Lens } from '../present/lens.ts'
import type { InboxWish, SoughtWord } from '../store/inbox-wish.ts'

/** More words than these are a sentence, not a search. */
const mostWords = 6

const wordsOf = (q: string | undefined): readonly string[] => (q ?? '').split(/\s+/).filter(Boolean).slice(0, mostWords)

function sought({ viewer }: Lens, text: string): SoughtWord {
  const lower = text.toLocaleLowerCase()
  const named = [...viewer.roles.values()].filter((role) => roleNames(role).some((name) => name.toLocaleLowerCase().includes(lower)))
  return { text, roleIds: named.map(({ id }) => id) }
}

export function wishOf(lens: Lens, input: Parsed<'listInbox'>): InboxWish {
  return {
    kind: input.kind ?? null,
    risk: input.risk ?? null,
    words: wordsOf(input.q).map((text) => sought(lens, text)),
    decideFor: input.decideFor ?? null,
    newestFirst: input.order === undefined ? null : input.order === 'newest',
  }
}

/** Rights that end soon are few and all of them are read: what is looked for is found among them here. */
export function holdsWish({ risk, words }: InboxWish, grant: GrantView): boolean {
  const { include, exclude } = grant.scope
  const said = [grant.person.name, ...[...include, ...exclude].map(({ name }) => name)].join('\n').toLocaleLowerCase()
  const found = ({ text, roleIds }: SoughtWord): boolean => said.includes(text.toLocaleLowerCase()) || roleIds.includes(grant.roleId)
  return (risk === null || grant.risk === risk) && words.every(found)
}
