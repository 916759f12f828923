import type { MeWords } from '../zh-CN/me.ts'

const me: MeWords = {
  title: 'Me',
  grants: 'What I may do',
  active: 'Active',
  notStarted: 'Not started',
  ended: 'Ended',
  none: 'You hold no rights yet',
  noneHere: 'Nothing here',
  noneText: 'Need to look after members or departments? Ask for a role that just fits.',
  ask: 'Ask for a role',
  language: 'Language',
  followClient: 'Follow DingTalk',
  languageNow: 'Now: {name}',
  saved: 'Language changed',
  theme: { title: 'Appearance', light: 'Light', dark: 'Dark' },
  textSize: { title: 'Text size', usual: 'Standard', large: 'Large', largest: 'Extra large' },
  persona: 'Be somebody else',
  personaText: 'Play different people of the demo company',
  signOut: 'Sign out',
  signOutText: 'You will have to sign in again.',
  cancel: 'Cancel',
  factor: 'Second factor',
  directory: 'Address book',
}
export default me
