import { performForEach } from '../../changes/perform-for-each.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { severalContents } from './several-contents.ts'

export const actOnSeveral: Endpoint<'actOnSeveral'> = async (call, { act }) =>
  performForEach(call, 'actOnSeveral', await severalContents(call.tx, act))
