import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { newKey } from '#api/client.ts'
import { call } from '#api/call.ts'
import { readAgain } from '#api/read-again.ts'

const stale = [['conflicts'], ['domain'], ['person'], ['holdings'], ['right-holders']] as const

export const useConflictRules = () => useQuery({ key: ['conflicts', 'rules'], query: () => call('listConflictRules', {}) })

export const useConflicts = () => useQuery({ key: ['conflicts', 'found'], query: () => call('listConflicts', {}) })

export const useExceptions = () => useQuery({ key: ['conflicts', 'exceptions'], query: () => call('listExceptions', {}) })

export function useEvidenceCheck(pair: () => readonly string[]) {
  return useQuery({
    key: () => ['conflicts', 'evidence', ...pair()],
    query: () => {
      const [one, other] = pair()
      return call('checkEvidence', one !== undefined && other !== undefined ? { one, other } : {})
    },
  })
}

/** One key for one tap on one exception: a retry after a lost answer proves nothing twice. */
export function useProveException() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ exceptionId, checked, key }: { readonly exceptionId: string; readonly checked: string; readonly key: string }) =>
      call('proveException', { exceptionId, checked }, { key }),
    onSuccess: () => readAgain(cache, [...stale]),
  })
}

export function useEndException() {
  const cache = useQueryCache()
  return useMutation({
    mutation: (exceptionId: string) => call('endException', { exceptionId }, { key: newKey() }),
    onSuccess: () => readAgain(cache, [...stale]),
  })
}
