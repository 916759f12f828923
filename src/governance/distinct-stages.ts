import { needOf, type Stage } from './stage.ts'
import type { PersonId } from './id.ts'

/** A stage in the making, and which step of the way it belongs to: those of one step wait at the same time. */
interface Placed {
  readonly stage: Stage
  readonly step: number
}

/** One yes that a stage needs. */
interface Seat {
  readonly at: number
  readonly ids: readonly PersonId[]
}

/**
 * The same way with as many different people as it can have. Nobody decides twice in one change, so a stage must never be
 * left with people who all decided before it: that would stall.
 *
 * - A seat that could only be taken by people who are needed before falls away; a stage without one does, the first always stays.
 * - Whoever a later stage cannot do without is left to it.
 * - Of stages that wait at the same time each person is in one.
 * - Whom an earlier stage cannot do without is not named in a later one.
 */
export function distinctStages(stages: readonly Stage[]): readonly Stage[] {
  let kept: readonly Placed[] = []
  for (const placed of inSteps(stages)) {
    for (let need = needOf(placed.stage); need > 0; need--) {
      const longer = [...kept, { ...placed, stage: withNeed(placed.stage, need) }]
      if (!canFill(longer)) continue
      kept = longer
      break
    }
  }
  return besideOnes(withoutThoseNeeded(unstalled(apart(kept))))
}

function inSteps(stages: readonly Stage[]): readonly Placed[] {
  let step = -1
  return stages.map((stage) => ({ stage, step: stage.beside === true && step >= 0 ? step : (step += 1) }))
}

/** A stage that waited beside one that fell away waits beside whatever is left of that step. */
function besideOnes(placed: readonly Placed[]): readonly Stage[] {
  return placed.map(({ stage, step }, at) => {
    const { beside: _before, ...rest } = stage
    return placed[at - 1]?.step === step ? { ...rest, beside: true } : rest
  })
}

const seatsOf = (placed: readonly Placed[]): readonly Seat[] =>
  placed.flatMap(({ stage }, at) => Array.from({ length: needOf(stage) }, () => ({ at, ids: stage.approverIds })))

/** Can every seat have a person of its own? */
const canFill = (placed: readonly Placed[]): boolean => canSeat(seatsOf(placed))

function canSeat(seats: readonly Seat[], taken: readonly PersonId[] = []): boolean {
  const [seat, ...later] = seats
  if (!seat) return true
  return without(seat.ids, taken).some((id) => canSeat(later, [...taken, id]))
}

/** Takes whoever is in two stages of one step out of the larger one, or of the other where that one cannot do without her. */
function apart(placed: readonly Placed[]): readonly Placed[] {
  for (const [at, { stage, step }] of placed.entries()) {
    for (const [other, { stage: beside, step: same }] of placed.entries()) {
      const both = other > at && same === step ? stage.approverIds.find((id) => beside.approverIds.includes(id)) : undefined
      if (both === undefined) continue
      const order = beside.approverIds.length >= stage.approverIds.length ? [other, at] : [at, other]
      const fewer = order.map((from) => withoutAt(placed, from, both)).find(canFill)
      if (fewer) return apart(fewer)
    }
  }
  return placed
}

/**
 * Takes people out of earlier stages until no order of deciding stalls. One of a stalling way can always be taken out:
 * if each of them were needed where she stands, the stage that stalls would have somebody else.
 */
function unstalled(placed: readonly Placed[]): readonly Placed[] {
  const seats = seatsOf(placed)
  const way = stallingWay(seats)
  if (!way) return placed
  for (let at = way.length - 1; at >= 0; at--) {
    const [seat, id] = [seats[at], way[at]]
    const fewer = seat && id !== undefined ? withoutAt(placed, seat.at, id) : placed
    if (fewer !== placed && canFill(fewer)) return unstalled(fewer)
  }
  return placed
}

/** Who would have decided, in order, when nobody is left for the next seat; null when that cannot happen. */
function stallingWay(seats: readonly Seat[], decided: readonly PersonId[] = []): readonly PersonId[] | null {
  if (seats.every((seat, at) => seat.ids.length > decided.length + at)) return null
  const [seat, ...later] = seats
  const free = without(seat?.ids ?? [], decided)
  if (free.length === 0) return decided
  for (const id of free) {
    const way = stallingWay(later, [...decided, id])
    if (way) return way
  }
  return null
}

function withoutThoseNeeded(placed: readonly Placed[]): readonly Placed[] {
  const needed: PersonId[] = []
  return placed.map(({ stage, step }) => {
    const rest = { ...stage, approverIds: without(stage.approverIds, needed) }
    if (rest.approverIds.length === needOf(rest)) needed.push(...rest.approverIds)
    return { stage: rest, step }
  })
}

function withNeed(stage: Stage, need: number): Stage {
  const { need: _before, ...rest } = stage
  return need > 1 ? { ...rest, need } : rest
}

const without = (ids: readonly PersonId[], gone: readonly PersonId[]): readonly PersonId[] => ids.filter((id) => !gone.includes(id))
const withoutAt = (placed: readonly Placed[], from: number, gone: PersonId): readonly Placed[] =>
  placed.map((one, at) => (at === from ? { ...one, stage: { ...one.stage, approverIds: without(one.stage.approverIds, [gone]) } } : one))
