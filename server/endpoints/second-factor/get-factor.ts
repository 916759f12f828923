import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentFactor } from './factor-view.ts'

export const getFactor: Endpoint<'getFactor'> = async (call) => presentFactor(call, await createLens(call.tx, call.person))
