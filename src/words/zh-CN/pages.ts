/** The words of every other page; they travel once the first screen stands. */
import act from './act.ts'
import ask from './ask.ts'
import cause from './cause.ts'
import grant from './grant.ts'
import permission from './permission.ts'
import person from './person.ts'

const pages = { act, ask, cause, grant, permission, person }
export type PageWords = typeof pages
export default pages
