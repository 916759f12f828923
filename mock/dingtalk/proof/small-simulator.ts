import { listen } from '../listen.ts'
import { createSimulator, type SimulatorOptions } from '../simulator.ts'
import { smallCompany } from './small-company.ts'

/** For specs: the simulated platform over real HTTP, and the settings that reach it. */
export async function smallSimulator(options: SimulatorOptions = {}) {
  const simulator = createSimulator(smallCompany, options)
  const { url, close } = await listen(simulator)
  const settings = {
    apiBase: url,
    oapiBase: url,
    corpId: smallCompany.corpId,
    appKey: 'ding-demo-app',
    appSecret: 'ding-demo-secret',
    agentId: '1001',
    now: () => simulator.world.clock.now(),
  }
  const post = async <T>(path: string, order: object): Promise<T> => {
    const response = await fetch(`${url}/__control/${path}`, { method: 'POST', body: JSON.stringify(order) })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  return {
    simulator,
    settings,
    close,
    fail: (method: string, as: string | { errcode: number; errmsg: string }, more: object = {}) => post('fail', { method, as, ...more }),
    advance: (advanceMs: number) => post('clock', { advanceMs }),
    code: async (order: object) => (await post<{ code: string }>('auth-code', order)).code,
    calls: (method: string) => simulator.world.journal.entries(method).length,
  }
}

export type SmallSimulator = Awaited<ReturnType<typeof smallSimulator>>
