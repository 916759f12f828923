/** What the first screen costs: bytes, requests, and that nothing moves; held to the budgets. */
import { beforeAll, describe, expect, it } from 'vitest'
import { weigh } from '#tests/budgets/build-app.ts'
import { neededBy, readStart, watchStarts, type Start } from '#tests/budgets/watch-start.ts'
import { openAs, openClient, type Client, type ClientKind } from '#tests/kit/screens.ts'
import { browser, remit } from './place.ts'

async function visit(client: Client): Promise<Start> {
  await client.page.goto('about:blank')
  await openAs(client, 'owner-people')
  await client.page.locator('[data-usable]').first().waitFor()
  await client.page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined) // the live stream never ends
  return readStart(client.page)
}

async function twoVisits(kind: ClientKind): Promise<{ first: Start; repeat: Start; complaints: string[] }> {
  const client = await openClient(browser, { kind, origin: remit.origin })
  await watchStarts(client.page)
  const first = await visit(client)
  const repeat = await visit(client)
  await client.context.close()
  return { first, repeat, complaints: client.complaints }
}

/** As brotli, which clients ask for over TLS: over plain http a browser takes gzip, a tenth larger. */
async function weightOf(start: Start, kind: RegExp): Promise<number> {
  const files = neededBy(start).filter(({ path }) => kind.test(path))
  const weights = await Promise.all(files.map(async ({ path }) => weigh(await (await fetch(remit.origin + path)).text())))
  return weights.reduce((sum, weight) => sum + weight, 0)
}
/** The page itself is a request too. */
const requestsOf = (start: Start): string[] => ['/', ...neededBy(start).map(({ path }) => path)]

describe('the first screen on a phone', () => {
  let visits: Awaited<ReturnType<typeof twoVisits>>
  beforeAll(async () => {
    visits = await twoVisits('android')
  }, 60_000)

  it('is usable after nine requests and ninety kilobytes of scripts', async () => {
    expect(visits.first.usableAt).toBeGreaterThan(0)
    expect(requestsOf(visits.first).length, requestsOf(visits.first).join('\n')).toBeLessThanOrEqual(9)
    const scripts = await weightOf(visits.first, /\.js$/)
    expect(scripts).toBeGreaterThan(20_000)
    expect(scripts).toBeLessThanOrEqual(90_000)
    expect(await weightOf(visits.first, /\.css$/)).toBeLessThanOrEqual(12_000)
    expect(visits.first.fetched.filter(({ path }) => /\.(woff2?|ttf|otf)$/.test(path))).toEqual([])
  })

  it('comes back with four requests, its data in the page, usable before the scripts have run', () => {
    expect(visits.repeat.usableAt).toBeGreaterThan(0)
    expect(requestsOf(visits.repeat).length, requestsOf(visits.repeat).join('\n')).toBeLessThanOrEqual(4)
    expect(neededBy(visits.repeat).filter(({ path }) => /\.(js|css)$/.test(path))).toEqual([])
    expect(visits.repeat.fetched.filter(({ path }) => path === '/api/home')).toEqual([])
    expect(visits.repeat.usableAt).toBeLessThanOrEqual(visits.repeat.parsedAt)
  })
})

describe.each(['android', 'desktop'] as const)('the page in the client on %s', (kind) => {
  it('stands still, complains of nothing and keeps to its policy', async () => {
    const { first, repeat, complaints } = await twoVisits(kind)
    for (const { layoutShift, violations } of [first, repeat]) {
      expect(layoutShift).toBeLessThan(0.005)
      expect(violations).toEqual([])
    }
    expect(complaints).toEqual([])
    // where nothing is drawn, the data is asked for before the scripts have run
    const data = repeat.fetched.find(({ path }) => path === '/api/home')
    if (kind === 'desktop') expect(data?.startedAt).toBeLessThan(repeat.parsedAt)
  }, 60_000)
})
