/** What nothing built on these libraries can undercut: they start, the client's SDK with the calls Remit uses is there, one line shows. At `/list`: ten thousand rows, and nothing around them. */
import { createPinia } from 'pinia'
import { createApp, defineComponent, h } from 'vue'
import { createRouter, createWebHashHistory, RouterView } from 'vue-router'
import * as sdk from '#dingtalk/modules.ts'

const calls = Object.keys(sdk).length
const Page = defineComponent({ render: () => h('p', { 'data-usable': '' }, `${calls} 个调用`) })
const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/list', component: () => import('./list.ts') },
    { path: '/:rest(.*)*', component: Page },
  ],
})
createApp(defineComponent({ render: () => h(RouterView) }))
  .use(createPinia())
  .use(router)
  .mount('#app')
