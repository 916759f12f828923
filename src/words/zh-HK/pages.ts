import type { PageWords } from '../zh-CN/pages.ts'
import act from './act.ts'
import ask from './ask.ts'
import cause from './cause.ts'
import grant from './grant.ts'
import permission from './permission.ts'
import person from './person.ts'

const pages: PageWords = { act, ask, cause, grant, permission, person }
export default pages
