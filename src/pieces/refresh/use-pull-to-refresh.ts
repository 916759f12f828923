import { onBeforeUnmount, onMounted } from 'vue'
import { disablePullToRefresh, enablePullToRefresh, stopPullToRefresh } from '#dingtalk/pull-to-refresh.ts'
import { afterwards } from '#session/afterwards.ts'

/** The client draws the pull; the page reads again and says when it is done, whatever came of it. */
export function usePullToRefresh(read: () => Promise<unknown>): void {
  let here = true
  onMounted(() => {
    // the first call runs the client's SDK: the page is drawn before that
    afterwards(() => {
      if (!here) return
      enablePullToRefresh(() => {
        read().then(stopPullToRefresh, stopPullToRefresh)
      })
    })
  })
  onBeforeUnmount(() => {
    here = false
    disablePullToRefresh()
  })
}
