import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import { setServerNow } from './clock.ts'

async function readHome(): Promise<Home> {
  const home = await call('getHome', {})
  setServerNow(home.now)
  return home
}

/** The first screen's data. Sign-in fills it; pages read it and never wait for it. */
export function useHome() {
  return useQuery({ key: keys.home(), query: readHome, staleTime: 10_000 })
}
