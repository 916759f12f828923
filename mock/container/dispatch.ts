import type { Dispatch, NativeError, Params, Reply } from './bridges/bridge.ts'
import { NativeFailure, unknownMethod } from './native-failure.ts'

export interface Call {
  readonly method: string
  /** Without the functions that Android is given beside its parameters. */
  readonly params: Params
}

export type ScriptedAnswer = { readonly ok: unknown } | { readonly fail: NativeError } | { readonly hang: true }

/** Answers with what it returns, or fails with what it throws; a call that watches keeps `reply` instead and returns `watching`. */
export type Handler = (params: Params, reply: Reply) => unknown
export type Handlers = ReadonlyMap<string, Handler>

export const watching = Symbol('answered whenever it happens')

export interface CallRecord {
  readonly calls: Call[]
  readonly answers: { [method: string]: ScriptedAnswer[] | undefined }
}

function plain(params: Params): Params {
  return JSON.parse(JSON.stringify(params))
}

function answerAsScripted(answer: ScriptedAnswer, reply: Reply): void {
  if ('ok' in answer) reply.ok(answer.ok)
  else if ('fail' in answer) reply.fail(answer.fail)
}

function failureOf(fault: unknown): NativeError {
  if (fault instanceof NativeFailure) return fault.error
  return { errorCode: '3', errorMessage: fault instanceof Error ? fault.message : 'the simulated client failed' }
}

export function createDispatch(record: CallRecord, handlers: Handlers): Dispatch {
  const answer = async (method: string, params: Params, reply: Reply): Promise<void> => {
    const scripted = record.answers[method]?.shift()
    if (scripted) {
      answerAsScripted(scripted, reply)
      return
    }
    const handle = handlers.get(method)
    try {
      if (!handle) throw unknownMethod(method)
      const result = await handle(params, reply)
      if (result === watching) reply.watching?.()
      else reply.ok(result ?? {})
    } catch (fault) {
      reply.fail(failureOf(fault))
    }
  }
  return (method, params, reply) => {
    const seen = plain(params)
    record.calls.push({ method, params: seen })
    void answer(method, seen, reply)
  }
}
