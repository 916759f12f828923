import type { MemberWords } from '../zh-CN/member.ts'

const member: MemberWords = {
  manager: 'Manager',
  inactive: 'Disabled or no longer here: nothing held works any more, and nothing can be decided',
  holdsNone: 'No grants that you can see',
  before: '{n} earlier {n:grant|grants}',
  underWay: 'Requests under way',
  here: 'May do in {area}',
  whoMay: 'Who may do what to this member',
  nothing: 'No permission here yet',
  not: '{n} {n:permission|permissions} missing here',
  notFound: 'You can’t see this member',
  notFoundText: 'Not there, or outside what you may see.',
  toMembers: 'Back to members',
  editTitle: 'Edit {name}',
  difference: 'What changes',
  edited: 'The details of {name} are updated',
  seenBy: 'The address book of DingTalk changes too, for everybody in the company.',
  accountMeans: {
    disable_member:
      '{name} can no longer sign in to DingTalk of this company. Rights stay, but give nothing until {name} is brought back. This works for accounts that the company owns; DingTalk refuses it for a personal one, and you will read so here.',
    enable_member: '{name} can sign in to DingTalk of this company again, and rights that have not ended meanwhile work again.',
  },
  accountDone: { disable_member: '{name} is disabled', enable_member: '{name} is back' },
}
export default member
