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
  subject: { add_member: 'Add {name}' },
  because: {
    changed_natively: 'It was changed in DingTalk meanwhile; nothing was overwritten',
    60102: 'This account exists already',
    60103: 'The mobile number isn’t valid',
    60104: 'Somebody else in the company has this mobile number',
    60121: 'DingTalk doesn’t find this person',
    60118: 'The company’s settings don’t allow inviting this person',
    60120: 'This account is disabled',
    60128: 'DingTalk doesn’t find this manager',
    60003: 'DingTalk doesn’t find this department',
    out_of_range: 'DingTalk hasn’t given this app that department',
    other: 'DingTalk said no; an admin has to look',
  },
}
export default act
