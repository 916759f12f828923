import type { PersonId } from './id.ts'
import type { Stage } from './route.ts'

/**
 * The same way with as many different people as it can have. Nobody decides twice in one change, so a stage must never be
 * left with people who all decided before it: that would stall.
 *
 * - Who decides an earlier stage alone is taken out of the later ones.
 * - Where earlier stages could use up everybody of a later one, they leave its people to it as long as they have others.
 * - A stage whose people have all decided by then falls away.
 *
 * Each step takes somebody or a stage away, so it ends; the first stage always stays.
 */
export function distinctStages(stages: readonly Stage[]): readonly Stage[] {
  for (let at = 1; at < stages.length; at++) {
    const better = improvedAt(stages, at)
    if (better) return distinctStages(better)
  }
  return stages
}

function improvedAt(stages: readonly Stage[], at: number): readonly Stage[] | null {
  const stage = stages[at]
  if (!stage) return null
  const earlier = stages.slice(0, at)
  const people = stage.approverIds
  const alone = people.find((id) => earlier.some(({ approverIds }) => approverIds.length === 1 && approverIds[0] === id))
  if (alone && people.length > 1) return withApprovers(stages, at, without(people, [alone]))

  const sharing = earlier.filter(({ approverIds }) => approverIds.some((id) => people.includes(id)))
  if (sharing.length < people.length) return null
  const yielding = stages.findIndex((other, index) => {
    const others = without(other.approverIds, people)
    return index < at && others.length > 0 && others.length < other.approverIds.length
  })
  if (yielding < 0) return stages.filter((_, index) => index !== at)
  return withApprovers(stages, yielding, without(stages[yielding]?.approverIds ?? [], people))
}

const without = (ids: readonly PersonId[], gone: readonly PersonId[]): readonly PersonId[] => ids.filter((id) => !gone.includes(id))

const withApprovers = (stages: readonly Stage[], at: number, approverIds: readonly PersonId[]): readonly Stage[] =>
  stages.map((stage, index) => (index === at ? { ...stage, approverIds } : stage))
