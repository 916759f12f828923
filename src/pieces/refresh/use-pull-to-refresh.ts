import { onBeforeUnmount, onMounted } from 'vue'
import { disablePullToRefresh, enablePullToRefresh, stopPullToRefresh } from '#dingtalk/pull-to-refresh.ts'

/** The client draws the pull; the page reads again and says when it is done, whatever came of it. */
export function usePullToRefresh(read: () => Promise<unknown>): void {
  onMounted(() => {
    enablePullToRefresh(() => {
      read().then(stopPullToRefresh, stopPullToRefresh)
    })
  })
  onBeforeUnmount(disablePullToRefresh)
}
