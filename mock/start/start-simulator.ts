import { containerRoutes } from '#mock/container/routes.ts'
import { personas } from '#mock/company/company.ts'
import { chooseCompany } from '#mock/dingtalk/choose-company.ts'
import { listen, type ListeningSimulator } from '#mock/dingtalk/listen.ts'
import { readSettings } from '#mock/dingtalk/settings.ts'
import { createSimulator } from '#mock/dingtalk/simulator.ts'

/** How long ago the demo company's story begins. */
export const storyBeganMs = 24 * 24 * 60 * 60 * 1000

/** The simulated platform with the simulated client beside it, in this process. Its clock begins where the story does. */
export async function startSimulatorFor(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<ListeningSimulator> {
  const { port, ...app } = readSettings(env)
  // The demo reads its company in seconds instead of a minute; `npm run mock` keeps the platform's own pace.
  const simulator = createSimulator(chooseCompany(args), {
    ...app,
    personas,
    enforceQps: false,
    extraRoutes: (routes) => containerRoutes(routes, personas),
  })
  simulator.world.clock.offsetMs = -storyBeganMs
  return listen(simulator, port)
}
