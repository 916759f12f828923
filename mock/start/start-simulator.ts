import { containerRoutes } from '#mock/container/routes.ts'
import { company, personas } from '#mock/company/company.ts'
import { grow } from '#mock/company/grow.ts'
import { listen, type ListeningSimulator } from '#mock/dingtalk/listen.ts'
import { readSettings, readSize } from '#mock/dingtalk/settings.ts'
import { createSimulator } from '#mock/dingtalk/simulator.ts'

/** How long ago the demo company's story begins. */
export const storyBeganMs = 24 * 24 * 60 * 60 * 1000

/** The simulated platform with the simulated client beside it, in this process. Its clock begins where the story does. */
export async function startSimulatorFor(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<ListeningSimulator> {
  const { port, ...app } = readSettings(env)
  // The demo reads its company in two seconds instead of twelve; `npm run mock` keeps the platform's own pace.
  const size = readSize(args)
  const simulator = createSimulator(size === null ? company : grow(company, size), {
    ...app,
    personas,
    enforceQps: false,
    extraRoutes: (routes) => containerRoutes(routes),
  })
  simulator.world.clock.offsetMs = -storyBeganMs
  return listen(simulator, port)
}
