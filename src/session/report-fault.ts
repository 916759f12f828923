import { call } from '#api/call.ts'
import type { Input } from '#contract/endpoints.ts'

const mostFrames = 10

/** `at f (https://…/assets/first-abc.js:1:204)` and Safari's `f@https://…/first-abc.js:1:204`: the file and the place in it, no address. */
function framesOf(stack: string): string[] {
  const frames = stack.match(/[\w.-]+\.(?:js|ts|vue)(?:\?[^:\s]*)?:\d+:\d+/g) ?? []
  return frames.slice(0, mostFrames).map((frame) => frame.replace(/\?[^:]*/, '').slice(-100))
}

/** What kind of fault, and where: an error's own text may quote what was on the screen, so it stays here. */
export function describeFault(fault: unknown, page: string): Input<'reportFault'> {
  const known = fault instanceof Error
  const kind = known && /^\w{1,60}$/.test(fault.name) ? fault.name : 'unknown'
  return { kind, page: page.slice(0, 100), frames: known ? framesOf(fault.stack ?? '') : [] }
}

/** The id under which the server wrote it down; empty when it could not be told. */
export async function reportFault(fault: unknown, page: string): Promise<string> {
  try {
    return (await call('reportFault', describeFault(fault, page))).faultId
  } catch {
    return '' // no network, or too many of them: the page is as broken without an id
  }
}
