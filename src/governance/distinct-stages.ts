import type { PersonId } from './id.ts'
import type { Stage } from './stage.ts'

/**
 * The same way with as many different people as it can have. Nobody decides twice in one change, so a stage must never be
 * left with people who all decided before it: that would stall.
 *
 * - A stage that could only be decided by people who are needed before it falls away; the first one always stays.
 * - Whoever a later stage cannot do without is left to it.
 * - Who decides an earlier stage alone is not named in a later one.
 */
export function distinctStages(stages: readonly Stage[]): readonly Stage[] {
  const kept: Stage[] = []
  for (const stage of stages) if (canEachHaveOne([...kept, stage])) kept.push(stage)
  return withoutThoseAlone(unstalled(kept))
}

/** Can every stage have a person of its own? */
function canEachHaveOne(stages: readonly Stage[], taken: readonly PersonId[] = []): boolean {
  const [stage, ...later] = stages
  if (!stage) return true
  return without(stage.approverIds, taken).some((id) => canEachHaveOne(later, [...taken, id]))
}

/**
 * Takes people out of earlier stages until no order of deciding stalls. One of a stalling way can always be taken out:
 * if each of them were needed where she stands, the stage that stalls would have somebody else.
 */
function unstalled(stages: readonly Stage[]): readonly Stage[] {
  const way = stallingWay(stages)
  if (!way) return stages
  for (let at = way.length - 1; at >= 0; at--) {
    const fewer = stages.map((stage, index) => (index === at ? stageWithout(stage, way.slice(at, at + 1)) : stage))
    if (canEachHaveOne(fewer)) return unstalled(fewer)
  }
  return stages
}

/** Who would have decided, in order, when nobody is left for the next stage; null when that cannot happen. */
function stallingWay(stages: readonly Stage[], decided: readonly PersonId[] = []): readonly PersonId[] | null {
  if (stages.every((stage, at) => stage.approverIds.length > decided.length + at)) return null
  const [stage, ...later] = stages
  const free = without(stage?.approverIds ?? [], decided)
  if (free.length === 0) return decided
  for (const id of free) {
    const way = stallingWay(later, [...decided, id])
    if (way) return way
  }
  return null
}

function withoutThoseAlone(stages: readonly Stage[]): readonly Stage[] {
  const alone: PersonId[] = []
  return stages.map((stage) => {
    const rest = stageWithout(stage, alone)
    if (rest.approverIds.length === 1) alone.push(...rest.approverIds)
    return rest
  })
}

const without = (ids: readonly PersonId[], gone: readonly PersonId[]): readonly PersonId[] => ids.filter((id) => !gone.includes(id))
const stageWithout = (stage: Stage, gone: readonly PersonId[]): Stage => ({ ...stage, approverIds: without(stage.approverIds, gone) })
