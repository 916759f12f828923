import { takeBackEach } from '../../changes/take-back-each.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const takeBackSeveral: Endpoint<'takeBackSeveral'> = async (call, { changeIds }) => ({
  rows: await takeBackEach(call, 'takeBackSeveral', changeIds),
})
