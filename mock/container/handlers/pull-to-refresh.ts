import { watching, type Handler } from '../dispatch.ts'
import type { NativeClient } from '../native-client.ts'
import { createPullGesture } from '../overlay/pull-gesture.ts'

export const pullMethod = 'ui.pullToRefresh.enable'

/** Phones only: the desktop client knows none of the three. */
export function pullHandlers(client: NativeClient): [string, Handler][] {
  if (!client.phone) return []
  const gesture = createPullGesture(() => {
    client.watchers.get(pullMethod)?.ok({})
  })
  return [
    [
      pullMethod,
      (_params, reply) => {
        client.watchers.set(pullMethod, reply)
        gesture.listen()
        return watching
      },
    ],
    ['ui.pullToRefresh.stop', () => gesture.settle()],
    [
      'ui.pullToRefresh.disable',
      () => {
        client.watchers.delete(pullMethod)
        gesture.ignore()
      },
    ],
  ]
}
