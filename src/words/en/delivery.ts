import type { DeliveryWords } from '../zh-CN/delivery.ts'

const delivery: DeliveryWords = {
  undone: 'What you just did did not go through. {why}',
  because: {
    changed_natively: 'It was changed in DingTalk meanwhile; nothing was overwritten',
    60102: 'This account exists already',
    60103: 'The mobile number isn’t valid',
    60104: 'Somebody else in the company has this mobile number',
    60121: 'DingTalk doesn’t find this person',
    60118: 'The company’s settings don’t allow inviting this person',
    60120: 'This account is disabled',
    60128: 'DingTalk doesn’t find this manager',
    60112: 'DingTalk doesn’t accept this name',
    60123: 'DingTalk doesn’t accept this employee number',
    40035: 'DingTalk doesn’t accept what was written',
    60003: 'DingTalk doesn’t find this department',
    60005: 'In DingTalk the department still has members',
    60006: 'In DingTalk there are still departments below it',
    not_org_account: 'The company can stop only accounts that it owns; this one is personal, and goes on',
    out_of_range: 'DingTalk hasn’t given this app that department',
    other: 'DingTalk said no; an admin has to look',
  },
}
export default delivery
