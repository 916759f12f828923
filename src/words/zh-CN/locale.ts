/** The page's words in one chunk. The shape of this one is the shape of all. */
import ask from './ask.ts'
import cause from './cause.ts'
import change from './change.ts'
import domain from './domain.ts'
import grant from './grant.ts'
import inbox from './inbox.ts'
import me from './me.ts'
import permission from './permission.ts'
import policy from './policy.ts'
import refusal from './refusal.ts'
import risk from './risk.ts'
import role from './role.ts'
import session from './session.ts'
import shell from './shell.ts'
import sync from './sync.ts'
import time from './time.ts'

const words = { ask, cause, change, domain, grant, inbox, me, permission, policy, refusal, risk, role, session, shell, sync, time }
export type Words = typeof words
export default words
