import type { ActWords } from '../zh-CN/act.ts'

const act: ActWords = {
  undo: {
    act: 'Undo',
    done: 'Undone; everything is as before',
    failed: 'It could not be undone',
    until: 'Can be undone until {time}',
    was: 'This was undone',
    undoes: 'This undoes another step',
    see: 'Open it',
  },
  subject: {
    restore_attendance: 'Bring back the attendance rule “{name}”',
    add_member: 'Add {name}',
    update_member: 'Edit the details of {name}',
    create_department: 'New department {name}',
    rename_department: 'Rename {before} to {after}',
    reparent_department: 'Move {name} below {after}',
    set_department_head: 'Head of {name}: {heads}',
    nobody: 'nobody',
  },
  field: { name: 'Name', title: 'Job title', jobNumber: 'Employee number', workPlace: 'Workplace' },
  edit: '{field}: {before} → {after}',
  factor: { setUp: 'Set up', proved: 'with a second factor' },
  empty: 'empty',
  askExactly: 'Ask for exactly this',
}
export default act
