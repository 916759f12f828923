import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startTestRemit, type TestRemit } from '#tests/kit/remit.ts'
import { agreeOnTime } from './simulator-time.ts'
import { setClockOffset } from './store/settings.ts'

describeOnEachDatabase('the time of simulator and Remit', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startTestRemit(await open())
  })
  afterEach(() => remit.close())
  const away = () => remit.app.database.transaction((tx) => Promise.resolve(Math.abs(Math.round((tx.now - Date.now()) / 60_000))))

  it('is the simulator’s for a fresh database', async () => {
    remit.simulator.world.clock.offsetMs = 3_600_000
    await agreeOnTime(remit.app)
    expect(await away()).toBe(60)
  })

  it('is the database’s own when it was used before, also when it stands at the present', async () => {
    await remit.app.database.transaction((tx) => setClockOffset(tx, 0))
    remit.simulator.world.clock.offsetMs = -86_400_000
    await agreeOnTime(remit.app)
    expect(remit.simulator.world.clock.offsetMs).toBe(0)
    expect(await away()).toBe(0)
  })

  it('goes forward only, except by the reset', async () => {
    await remit.advance(3_600_000)
    const back = await remit.hono.request('http://127.0.0.1:5180/__control/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:5180' },
      body: JSON.stringify({ offsetMs: 0 }),
    })
    expect(back.status).toBe(400)
    expect(await away()).toBe(60)
  })
})
