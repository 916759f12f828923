import type { CompanySeed } from '#mock/company/seed.ts'
import { Approvals } from './approvals.ts'
import { Attendance } from './attendance.ts'
import { AuthCodes } from './auth-codes.ts'
import { Clock } from './clock.ts'
import { Company } from './company.ts'
import { Credentials } from './credentials.ts'
import { FaultPlan } from './fault-plan.ts'
import { Journal } from './journal.ts'
import { NoticeBoard } from './notice-board.ts'
import { Quota } from './quota.ts'
import { Throttle } from './throttle.ts'

export interface WorldSettings {
  readonly appKey: string
  readonly appSecret: string
  readonly agentId: string
  readonly enforceQps: boolean
}

/** Everything the simulated platform knows. Routes ask it anew for every call, so a reset reaches them all. */
export class World {
  readonly seed: CompanySeed
  readonly settings: WorldSettings
  readonly clock = new Clock()
  /** Survives a reset: a client that holds a ticket could not notice that it was forgotten. */
  readonly credentials = new Credentials()
  company: Company
  approvals = new Approvals()
  attendance: Attendance
  authCodes = new AuthCodes()
  /** The authenticator apps on people's phones: their secrets, by userid. */
  authenticators = new Map<string, string>()
  notices = new NoticeBoard()
  faults = new FaultPlan()
  journal = new Journal()
  quota = new Quota()
  throttle: Throttle
  jsapiDigest: 'sha256' | 'sha1' = 'sha256'

  constructor(seed: CompanySeed, settings: WorldSettings) {
    this.seed = seed
    this.settings = settings
    this.company = new Company(seed)
    this.attendance = new Attendance(seed.attendance)
    this.throttle = new Throttle(settings.enforceQps)
  }

  reset(): void {
    this.clock.offsetMs = 0
    this.company = new Company(this.seed)
    this.approvals = new Approvals()
    this.attendance = new Attendance(this.seed.attendance)
    this.authCodes = new AuthCodes()
    this.authenticators = new Map()
    this.notices = new NoticeBoard()
    this.faults = new FaultPlan()
    this.journal = new Journal()
    this.quota = new Quota()
    this.throttle = new Throttle(this.settings.enforceQps)
    this.jsapiDigest = 'sha256'
  }
}
