import type { RouteRecordRaw } from 'vue-router'
import type { WordKey } from '#words/use-words.ts'
import InboxPage from './features/inbox/InboxPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** For the client's bar. */
    readonly title: WordKey
    /** Which of the four stands lit. */
    readonly tab: Tab
    /** The phone's tabs make room: the page has its own bar, or is one step inside. */
    readonly inside?: boolean
    /** What stands beside the page on a desktop. */
    readonly beside?: 'inbox'
  }
}

export type Tab = 'inbox' | 'domain' | 'ask' | 'me'

/** The first screen: the page's first chunk carries it, and the server can draw it. */
export const inboxRoute: RouteRecordRaw = { path: '/', component: InboxPage, meta: { title: 'inbox.title', tab: 'inbox', beside: 'inbox' } }
