import type { NoticeWords } from '../zh-CN/notice.ts'

const notice: NoticeWords = {
  head: 'Remit',
  title: {
    to_decide: '{who} asks for “{role}”',
    reminder: 'Reminder: {what}',
    to_decide_for: '{who} asks for “{role}” for {whom}',
    asked_for_you: '{who} asks for “{role}” for you',
    approved: 'Approved: {role}',
    refused: 'Not approved: {role}',
    expired: 'Nobody decided, so it ended: {role}',
    taken_back: 'Decision taken back, it waits again: {role}',
    revoked: 'Taken back: {role}',
    began: 'In force: {role}',
    ended: 'Ended: {role}',
    voided: 'The request was edited, please look again: {role}',
    ending: 'Ending soon: {role}',
    failed: 'Not possible any more: {role}',
  },
  act: { remove_member: 'remove {name} from the company', delete_department: 'delete the department “{name}”' },
  act_to_decide: {
    remove_member: '{who} asks to remove {name} from the company',
    delete_department: '{who} asks to delete the department “{name}”',
  },
  hand_over: {
    to_decide: '{who} wants to hand “{role}” over to {whom}',
    asked_for_you: '{who} wants to hand “{role}” over to you',
    approved: 'Handed over: {role}',
  },
  row: { where: 'Where', howLong: 'How long', from: 'Starts', why: 'Why', risk: 'Risk', by: 'By', until: 'Until' },
  risk: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  where: '{names} and below · {people} people',
  where_without: '{names} and below, without {without} · {people} people',
  and: ', ',
  minutes: '{n} min',
  hours: '{n} h',
  days: '{n} days',
  to_decide: 'Open to decide',
  to_extend: 'Open to extend it',
  to_see: 'Open to see it',
}
export default notice
