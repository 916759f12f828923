import type { LogStory } from '#contract/log.ts'
import type { DepartmentId } from '#governance/id.ts'
import { maySeeChange } from '../facts/may-see-change.ts'
import { changesByIds } from '../store/changes.ts'
import type { Story } from '../store/log-stories.ts'
import { deliveriesOf, type DeliveryState } from '../store/outbox.ts'
import type { Lens } from './lens.ts'
import { personOf, presentLine } from './log-line.ts'

function deliveryOf(deliveries: readonly DeliveryState[]): LogStory['delivery'] {
  const states = deliveries.map(({ state }) => state)
  if (states.includes('parked')) return 'needs_attention'
  if (states.includes('waiting') || states.includes('leased')) return 'waiting'
  return states.includes('done') ? 'done' : null
}

/** The stories of one page: everything they name is read together, whatever their number. */
export async function presentStories(lens: Lens, visible: ReadonlySet<DepartmentId>, stories: readonly Story[]): Promise<LogStory[]> {
  const ids = stories.flatMap(({ newest }) => newest.changeId ?? [])
  const changes = await changesByIds(lens.tx, ids)
  const deliveries = await deliveriesOf(lens.tx, ids)
  const changeOf = (story: Story) => (story.newest.changeId === null ? undefined : changes.get(story.newest.changeId))
  await lens.meet(
    stories.flatMap((story) =>
      story.entries.flatMap((entry) => [entry.actorId ?? [], personOf({ entry, change: changeOf(story) }) ?? []].flat()),
    ),
  )
  const views: LogStory[] = []
  for (const story of stories) {
    const change = changeOf(story)
    const open = change !== undefined && (await maySeeChange(lens, change))
    views.push({
      seq: story.newest.seq,
      at: story.newest.at,
      changeId: open ? change.id : null,
      status: change?.status ?? null,
      delivery: deliveryOf(change === undefined ? [] : (deliveries.get(change.id) ?? [])),
      lines: story.entries.map((entry) => presentLine(lens, visible, { entry, change })),
    })
  }
  return views
}
