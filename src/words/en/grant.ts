import type { GrantWords } from '../zh-CN/grant.ts'

const grant: GrantWords = {
  phase: { not_started: 'Not started', active: 'Active', ended: 'Ended' },
  revoked: 'Taken back',
  range: '{from} – {until}',
  until: 'until {until}',
  endedAt: 'ended {ended}',
  approvedBy: 'approved by {names}',
  origin: {
    requested: 'Asked for and approved',
    inherited: 'Comes with the post',
    rule: 'Given by a rule',
    team: 'Comes with a team',
    adopted: 'Taken over from DingTalk',
    break_glass: 'Emergency',
  },
  label: {
    waiting: 'On its way to the DingTalk role',
    pushed: 'Shown in the DingTalk role too',
    not_mapped: 'No DingTalk role matches; it works in Remit all the same',
    scope_does_not_fit: 'A DingTalk role can’t express this area; it works in Remit only',
    removed: 'Removed from the DingTalk role',
    needs_attention: 'Did not reach the DingTalk role; an admin has to look',
  },
  extend: {
    act: 'Extend',
    gone: 'This has ended; you can ask for it again',
  },
  revoke: {
    take: 'Take back',
    giveBack: 'Give back',
  },
}
export default grant
