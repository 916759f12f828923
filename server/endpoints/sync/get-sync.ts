import { loadAuthority } from '../../facts/load-authority.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentSync } from '../../present/sync-view.ts'

export const getSync: Endpoint<'getSync'> = async (call) => presentSync(call.tx, await loadAuthority(call.tx, call.person))
