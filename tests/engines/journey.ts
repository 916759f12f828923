/** Runs inside the page of an old engine, as a person would go: reads, scrolls a long list, decides, prepares an ask; or is told to update. It may use only what Chromium 67 has. */
import type { Report } from './served-pages.ts'

const engine = new URLSearchParams(location.search).get('engine') || ''
const done: string[] = []
const faults: string[] = []
const patienceMs = 15_000

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const found = look()
    if (found) return found
    await pause(50)
  }
  throw new Error(
    `${what}: not within ${patienceMs / 1000} s; the page says "${document.body.innerText.slice(0, 200).replace(/\s+/g, ' ')}"`,
  )
}

const all = (selector: string): HTMLElement[] => Array.prototype.slice.call(document.querySelectorAll<HTMLElement>(selector))
const button = (text: string, within: HTMLElement): HTMLElement | undefined =>
  Array.prototype.slice
    .call(within.querySelectorAll<HTMLElement>('button'))
    .find((one: HTMLElement) => (one.textContent || '').trim() === text)

async function step(what: string, walk: () => Promise<void>): Promise<void> {
  await walk()
  done.push(what)
}

async function readInbox(): Promise<void> {
  await until('the inbox', () => document.querySelector('[data-usable]'))
}

async function scrollMembers(): Promise<void> {
  location.hash = '#/domain/members'
  const names = (): string[] => all('article').map((one) => one.getAttribute('aria-label') || (one.textContent || '').slice(0, 12))
  await until('the members', () => names().length > 4)
  const [first] = names()
  for (let turn = 0; turn < 4; turn += 1) {
    window.scrollTo(0, document.documentElement.scrollHeight)
    await pause(250)
  }
  await until('other members after scrolling', () => names().length > 4 && names().indexOf(first || '') < 0)
  const seen = all('article').some((one) => one.getBoundingClientRect().top < window.innerHeight && one.getBoundingClientRect().bottom > 0)
  if (!seen) throw new Error('nothing stands where the list was scrolled to')
}

async function prepareAsk(): Promise<void> {
  location.hash = '#/ask/attendance_keeper'
  const reason = await until('reasons to choose', () => all('label').find((one) => (one.textContent || '').trim() === '新人入职'))
  reason.click()
  await until('the way the ask takes', () => all('main section, main li').some((one) => /直属上级/.test(one.textContent || '')))
}

/** The client asks once more before something risky. */
function yesInClient(): HTMLElement | null {
  const client = document.querySelector('remit-simulated-client')
  return client && client.shadowRoot ? client.shadowRoot.querySelector<HTMLElement>('dialog.box .buttons button:last-child') : null
}

async function decide(): Promise<void> {
  location.hash = '#/'
  const own = await until('the ask meant for this engine', () =>
    all('main li').find((one) => (one.textContent || '').indexOf(`Chromium ${engine.split('-')[0] || ''}`) >= 0),
  )
  const approve = await until('a card to decide', () => button('同意', own))
  approve.click()
  await until('what came of it', () => {
    yesInClient()?.click()
    return /已同意/.test(document.body.innerText)
  })
}

/** What stands there a while after it was said, when an application that began all the same would stand there. */
async function beTold(): Promise<void> {
  const told = (): boolean => /钉钉升级到 7\.0/.test(document.body.innerText)
  await until('what to do with so old a client', told)
  await pause(2_000)
  if (!told() || document.querySelector('nav, article')) throw new Error('the application began all the same')
}

/** Rows that are measured as they come tell of themselves a frame later; newer engines do not call that an error. And what does not begin where it was told so. */
const harmless = /^ResizeObserver loop|too old for Remit$/

window.addEventListener('error', (event) => {
  if (harmless.test(event.message)) return
  faults.push(`error: ${event.message} at ${event.filename}:${event.lineno}`)
})
window.addEventListener('unhandledrejection', ({ reason }) => {
  faults.push(`not caught: ${reason instanceof Error ? reason.stack || reason.message : String(reason)}`)
})
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  faults.push(`refused by the policy: ${violatedDirective} ${blockedURI}`)
})

const oldest = 69
const whole = [
  ['reads the inbox', readInbox],
  ['scrolls the members', scrollMembers],
  ['decides', decide],
  ['prepares an ask', prepareAsk],
] as const

async function go(): Promise<void> {
  const working = setInterval(() => void fetch(`/journey/at-work?engine=${engine}`), 1_000)
  try {
    for (const [what, walk] of parseInt(engine, 10) < oldest ? [['is told to update', beTold] as const] : whole) await step(what, walk)
  } catch (fault) {
    faults.push(fault instanceof Error ? fault.message : String(fault))
  }
  clearInterval(working)
  const report: Report = { done, faults }
  await fetch(`/journey/${engine}`, { method: 'POST', body: JSON.stringify(report) })
}

void go()
