import type { DeskWords } from '../zh-CN/desk.ts'

const desk: DeskWords = {
  search: 'Find a name, role, department or reason',
  find: 'Find',
  filter: 'Filter',
  filtering: 'Filter · {n}',
  kind: {
    label: 'Kind',
    all: 'All kinds',
    of: {
      ask_for_role: 'Role requests',
      hand_over: 'Handing over rights',
      remove_member: 'Removing members',
      delete_department: 'Deleting departments',
      set_role: 'Changes of roles',
      set_domain: 'Changes of domains',
      change_attendance: 'Changes of attendance rules',
      empty_attendance: 'Emptying attendance rules',
      delete_attendance: 'Deleting attendance rules',
      recover_factor: 'Second factor recovery',
    },
  },
  risk: { label: 'Risk', all: 'Any risk' },
  whose: { label: 'Whose decision', all: 'Mine and covered', own: 'My own', cover: 'For {name}' },
  order: { label: 'Order', longest: 'Longest waiting first', newest: 'Newest first' },
  found: '{n} found',
  none: 'Nothing found',
  noneText: 'Try other words, or filter less.',
  clear: 'Clear',
  choose: 'Choose: {what}',
  chosen: '{n} chosen',
  unchoose: 'Choose none',
  apart: {
    other: 'Not like those you chose: another role, risk or step. Open it apart.',
    few: 'Fewer than three like it wait: open it to decide.',
    critical: 'Critical risk: open it to decide.',
    kind: 'This kind is read before it is decided: open it.',
    instead: 'You decide this one for {name}: open it.',
    unread: 'Could not be compared just now; try again.',
    odd: 'Unusual, open it apart:',
  },
}
export default desk
