/**
 * An Android bridge that answers as a spec tells it. The SDK is evaluated once per spec file and reads user agent and bridge
 * then, so a spec about another client version, or about the one `dd.config` of a page load, is a file of its own.
 */
import { vi } from 'vitest'

export type Answer = { readonly ok: unknown } | { readonly fail: unknown } | 'silence'

export interface BridgeCall {
  readonly method: string
  readonly params: Record<string, unknown>
}

type Reply = (value: unknown) => void

export class ScriptedBridge {
  calls: BridgeCall[] = []
  answers: Record<string, Answer[]> = {}

  constructor(version: string) {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (Linux; Android 12) AliApp(DingTalk/${version})`)
    vi.stubGlobal('nuva', { isReady: true, require: () => this.invoke })
  }

  get methods(): string[] {
    return this.calls.map(({ method }) => method)
  }

  script(answers: Record<string, Answer[]>): void {
    this.calls = []
    this.answers = answers
  }

  readonly invoke = (success: Reply, fail: Reply, plugin: string, action: string, params: BridgeCall['params']): void => {
    const method = `${plugin}.${action}`
    this.calls.push({ method, params })
    const answer = this.answers[method]?.shift() ?? 'silence'
    if (answer === 'silence') return
    if ('ok' in answer) success(answer.ok)
    else fail(answer.fail)
  }
}
