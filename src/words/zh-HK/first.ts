import type { FirstWords } from '../zh-CN/first.ts'
import change from './change.ts'
import domain from './domain.ts'
import inbox from './inbox.ts'
import policy from './policy.ts'
import refusal from './refusal.ts'
import risk from './risk.ts'
import role from './role.ts'
import session from './session.ts'
import shell from './shell.ts'
import sync from './sync.ts'
import time from './time.ts'

const first: FirstWords = { change, domain, inbox, policy, refusal, risk, role, session, shell, sync, time }
export default first
