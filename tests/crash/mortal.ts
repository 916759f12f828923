import type { App } from '#server/application.ts'
import type { Platform } from '#server/dingtalk/platform.ts'
import type { Database, Tx } from '#server/store/database.ts'

/** Where a process dies: before it has looked, before it acts, before what it did is written down, and just after that. */
export const points = ['before', 'looked', 'acted', 'recorded'] as const
export type Point = (typeof points)[number]

/** What changes something on the platform; everything else looks. */
const acts: ReadonlySet<string> = new Set<keyof Platform>([
  'createDepartment',
  'updateDepartment',
  'deleteDepartment',
  'updateMember',
  'setMemberDepartments',
  'createMember',
  'deleteMember',
  'disableAccount',
  'enableAccount',
  'addRoleMember',
  'removeRoleMember',
  'setRoleScope',
  'addAttendanceGroup',
  'updateAttendanceGroup',
  'changeAttendanceMembers',
  'deleteAttendanceGroup',
  'sendNotice',
])

/** Keeps the name of every act that reaches the platform, whoever lives or dies. */
export function watched(app: App, seen: string[]): App {
  const platform = new Proxy(app.platform, {
    get: (target, name, receiver) => {
      const call: unknown = Reflect.get(target, name, receiver)
      if (typeof call !== 'function' || !acts.has(String(name))) return call
      return (...given: unknown[]) => {
        seen.push(String(name))
        return Reflect.apply(call, target, given)
      }
    },
  })
  return { ...app, platform }
}

export interface How {
  readonly point: Point
  /**
   * `platform`: what it does is done there, and written down here. `asks`: it has looked once the platform has answered, and has acted
   * when it has written. `database`: it looks, and acts with the first thing that it writes; nothing of it stands before the commit.
   */
  readonly work: 'platform' | 'asks' | 'database'
  /** So many transactions pass before it has the work in hand. */
  readonly skip: number
  /** Whether what was to be written down of the work on the platform is committed. */
  readonly recorded: () => Promise<boolean>
}

class Death extends Error {}
const never = <T>(): Promise<T> => new Promise<T>(() => {})

/**
 * Runs the job as a process that dies at that point: what it is doing never goes on, an open transaction rolls back, nothing is caught and
 * nothing tidied up. Returns whether it died; a job that never comes to the point ends by itself.
 */
export async function runUntil(app: App, job: (app: App) => Promise<unknown>, how: How): Promise<'died' | 'ended'> {
  const life = new Life(app, how)
  return Promise.race([job(life.app).then(() => 'ended' as const), life.over.then(() => 'died' as const)])
}

class Life {
  readonly app: App
  readonly over: Promise<void>
  private readonly how: How
  private readonly database: Database
  private dead = false
  private passed = 0
  private wrote = false
  private end: () => void = () => {}

  constructor(app: App, how: How) {
    this.how = how
    this.database = app.database
    this.over = new Promise((resolve) => (this.end = resolve))
    const transaction: Database['transaction'] = (work, options) => this.transact(work, options)
    this.app = { ...app, platform: this.platformOf(app.platform), database: { ...app.database, transaction } }
  }

  private die(): void {
    this.dead = true
    this.end()
  }

  private is(point: Point): boolean {
    return this.passed >= this.how.skip && !this.dead && this.how.point === point
  }

  private async transact<T>(work: (tx: Tx) => Promise<T>, options?: { readonly patient: boolean }): Promise<T> {
    if (this.is('before')) this.die()
    if (this.dead) return never()
    let result: T
    try {
      result = await this.database.transaction(async (tx) => {
        const done = await work(this.noticing(tx))
        if (this.is('acted') && (this.how.work === 'asks' || this.wrote)) throw new Death()
        return done
      }, options)
    } catch (error) {
      if (!(error instanceof Death)) throw error
      // the connection is gone, and with it what was not committed
      this.die()
      return never()
    }
    if (this.is('recorded') && (this.how.work === 'database' ? this.wrote : await this.how.recorded())) this.die()
    this.passed += 1
    return this.dead ? never() : result
  }

  /** The first thing that a transaction of the clock writes. */
  private noticing(tx: Tx): Tx {
    if (this.how.work !== 'database') return tx
    const write = (): void => {
      if (this.passed < this.how.skip) return
      this.wrote = true
      if (this.is('looked')) throw new Death()
    }
    const db = new Proxy(tx.db, {
      get(target, name) {
        if (name === 'insert' || name === 'update' || name === 'delete') write()
        const found: unknown = Reflect.get(target, name, target)
        return typeof found === 'function' ? found.bind(target) : found
      },
    })
    return { ...tx, db }
  }

  private platformOf(platform: Platform): Platform {
    return new Proxy(platform, {
      get: (target, name, receiver) => {
        const call: unknown = Reflect.get(target, name, receiver)
        if (typeof call !== 'function') return call
        return (...given: unknown[]) => this.call(acts.has(String(name)), () => Reflect.apply(call, target, given))
      },
    })
  }

  private async call(isAct: boolean, go: () => Promise<unknown>): Promise<unknown> {
    if (this.is('before') || (isAct && this.is('looked'))) this.die()
    if (this.dead) return never()
    const answer = await go()
    if (isAct && this.is('acted')) this.die()
    if (this.how.work === 'asks' && this.is('looked')) this.die()
    return this.dead ? never() : answer
  }
}
