import type { Permission } from '../permission.ts'
import type { ChangeContent } from './change.ts'

/** So many people at once still fit on one page, and in one transaction that keeps nobody waiting. */
export const mostAtOnce = 50

/** The acts that are done to several members at once, and the right that each of them takes. */
export const severalKinds = ['move_member', 'disable_member', 'enable_member'] as const
export type SeveralKind = (typeof severalKinds)[number]
export type SeveralContent = Extract<ChangeContent, { readonly kind: SeveralKind }>
export const severalNeeds = {
  move_member: 'member.move',
  disable_member: 'member.disable',
  enable_member: 'member.disable',
} as const satisfies Readonly<Record<SeveralKind, Permission>>

export function isSeveral(content: ChangeContent): content is SeveralContent {
  return severalKinds.some((kind) => kind === content.kind)
}
