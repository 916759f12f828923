import { useQueryCache } from '@pinia/colada'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'

/** What is asked of somebody with a second factor, and of somebody without, stands on other pages too. */
export function useFactorChanged(): () => void {
  const cache = useQueryCache()
  return () => readAgain(cache, [keys.factor(), keys.changes(), keys.home(), ['inbox'], keys.roles(), keys.me(), ['ask-preview']])
}
