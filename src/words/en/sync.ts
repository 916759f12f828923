import type { SyncWords } from '../zh-CN/sync.ts'

const sync: SyncWords = {
  title: 'Address book',
  state: { never: 'Not read yet', running: 'Being read', done: 'Up to date', failed: 'Not finished last time' },
  progress: '{departments} of {known} departments, {members} people',
  starting: 'Connecting to DingTalk…',
  finished: 'read {time}',
  failed: 'What was read is kept; it can go on from there.',
  again: 'Read again',
  embedded: 'Kept in the embedded database: good for a trial, not for production. Connect PostgreSQL for that.',
  started: 'Reading the address book again',
}
export default sync
