import type { HttpBindings } from '@hono/node-server'
import type { World } from '../world/world.ts'
import type { Params } from './params.ts'

/** Absent when the app is called in process: then there is no connection to drop. */
export interface SimulatorEnv {
  readonly Bindings: Partial<HttpBindings>
}

export interface Route {
  readonly path: string
  readonly verb: 'GET' | 'POST'
  readonly generation: 'old' | 'new'
  /** The permission point the app must have been given. */
  readonly scope: string
  /** false: the call that fetches the token cannot have one. */
  readonly needsToken: boolean
  /** DingTalk open platform documentation, call limits: address-book, role, token and login calls are free. */
  readonly counted: boolean
  /** Old: what stands beside errcode. New: the bare object. */
  readonly answer: (call: Call, world: World) => object
}

export interface Call {
  readonly params: Params
  /** Named parts of the path. */
  readonly path: Readonly<Record<string, string>>
}

type Answer = Route['answer']

/** An address-book or role call: POST on the old host, free of charge. */
export function contactRoute(path: string, scope: string, answer: Answer): Route {
  return { path, verb: 'POST', generation: 'old', scope, needsToken: true, counted: false, answer }
}

/** A call of the attendance family: POST on the old host, and it counts against the month. */
export function attendanceRoute(path: string, does: 'read' | 'manage', answer: Answer): Route {
  const scope = `qyapi_attendance_group_${does}`
  return { path, verb: 'POST', generation: 'old', scope, needsToken: true, counted: true, answer }
}
