import type { SyncView } from '#contract/home.ts'

/** How far the address book is read. */
export interface SyncWords {
  readonly title: string
  readonly state: Readonly<Record<SyncView['state'], string>>
  readonly progress: string
  readonly starting: string
  readonly finished: string
  readonly failed: string
  readonly again: string
  readonly started: string
  /** Where Remit keeps its data, for an owner of the company. */
  readonly embedded: string
}
const sync: SyncWords = {
  title: '通讯录',
  state: { never: '还没有读取过', running: '正在读取', done: '已是最新', failed: '上次没有读完' },
  progress: '已读 {departments} / {known} 个部门，{members} 人',
  starting: '正在连接钉钉…',
  finished: '{time} 读完',
  failed: '已读到的内容都还在，可以从断开的地方继续。',
  again: '重新读取',
  embedded: '数据存在内置数据库里，只适合试用；正式使用请接 PostgreSQL。',
  started: '开始重新读取通讯录',
}
export default sync
