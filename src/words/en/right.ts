import type { RightWords } from '../zh-CN/right.ts'
import ring from './ring.ts'

const right: RightWords = {
  title: 'Who may do what',
  order: 'Arranged by',
  by: { person: 'By person', permission: 'By right', grant: 'By grant', matrix: 'As a table' },
  searchPerson: 'Name',
  searchPermission: 'Name of a right',
  none: 'Nobody may do anything here yet',
  noneText: 'Once somebody asks and is approved, it shows here.',
  noGrant: 'Nobody holds a grant here yet',
  noGrantText: 'Once somebody asks and is approved, it shows here.',
  noPermission: 'No right found',
  noPermissionText: 'Try another word.',
  ofPerson: 'Only {name}',
  everyone: 'Show all',
  allPermissions: 'All rights',
  permissions: '{n} {n:right|rights}',
  since: 'since {from}',
  reviewBy: 'review by {until}',
  firstOwner: 'Main DingTalk administrator when Remit began',
  decidedElsewhere: 'Decided outside what you can see',
  nobody: 'Rights nobody has here ({n})',
  others: '{names} and others ({n} people)',
  column: { who: 'Member', what: 'Role', where: 'Where', from: 'From', until: 'Until', by: 'Approved by' },
  over: 'On {name}',
  whole: 'Whole area',
  asleep: 'sleeps until a second factor is set up',
  ring,
}
export default right
