import type { Endpoint } from '../../http/endpoint.ts'
import { syncProgress } from '../../store/sync.ts'

export const getSync: Endpoint<'getSync'> = (call) => syncProgress(call.tx)
