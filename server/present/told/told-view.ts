import type { EffectLine, ToldSubject } from '#contract/effect.ts'
import type { RoleNames } from '#governance/role.ts'
import type { Lens } from '../lens.ts'

/** Who decides sees everything; everybody else what is hers to see. */
export type Sight = 'everything' | 'as_visible'

/** How an act is told whose difference stands in lines. A new kind is one file beside this one, and one line in `views.ts`. */
export interface ToldView<Input> {
  how(input: Input): ToldSubject['how']
  /** Of what it is about, as it was called when it was sent. */
  name(lens: Lens, input: Input): string | Promise<string>
  /** The same in every language, where it has a name in each. */
  names?(input: Input): RoleNames | null
  /** What is asked for, against what was so when it was sent: nothing that a viewer of the change may not see. */
  difference(lens: Lens, input: Input): Promise<readonly EffectLine[]>
  /** What it would do as things stand now, as far as the viewer sees. */
  effects(lens: Lens, input: Input, sight: Sight): Promise<readonly EffectLine[]>
}

/** One line; what it does not name it has not. */
export function line(
  code: EffectLine['code'],
  { names = [], permissions = [], roleIds = [], stages = [], ...single }: Facts = {},
): EffectLine {
  const nothing = { risk: null, count: null, minutes: null, policy: null, roundTheClock: null }
  return { code, names: [...names], permissions: [...permissions], roleIds: [...roleIds], stages: [...stages], ...nothing, ...single }
}
type Facts = { readonly [K in Exclude<keyof EffectLine, 'code'>]?: Readonly<EffectLine[K]> }

/** What came of two lists: what is new, and what is gone. */
export function listDifference<T>(before: readonly T[], after: readonly T[]): { readonly added: T[]; readonly gone: T[] } {
  return { added: after.filter((one) => !before.includes(one)), gone: before.filter((one) => !after.includes(one)) }
}

/** Something new, something changed, or something that ends. */
export const howOf = ({ before, after }: { readonly before: unknown; readonly after: unknown }): ToldSubject['how'] =>
  before === null ? 'new' : after === null ? 'end' : 'change'
