import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'

export const useDomains = () => useQuery({ key: keys.domains(), query: () => call('listDomains', {}) })

export const useDomainDetail = (domainId: () => string) =>
  useQuery({ key: () => keys.domainDetail(domainId()), query: () => call('getDomainDetail', { domainId: domainId() }) })

export const useCatalogue = () => useQuery({ key: keys.roles(), query: () => call('listRoles', {}) })

export const useApps = () => useQuery({ key: keys.apps(), query: () => call('listApps', {}) })

export const useApp = (appId: () => string) => useQuery({ key: () => keys.app(appId()), query: () => call('getApp', { appId: appId() }) })
