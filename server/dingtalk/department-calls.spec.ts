import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

test('a department is made, and found among those below its parent', async () => {
  const id = await platform.createDepartment({ name: '夜班', parentId: '10' })
  expect(await platform.listSubDepartments('10')).toContainEqual({ id, name: '夜班', parentId: '10' })
  await expect(platform.createDepartment({ name: '夜班', parentId: '10' })).rejects.toMatchObject({ kind: 'refused', code: '60021' })
})

test('one thing changes at a time, the rest stays', async () => {
  await platform.updateDepartment('11', { name: '礼宾部' })
  await platform.updateDepartment('11', { headUserids: ['ben'] })
  await platform.updateDepartment('11', { parentId: '20' })
  expect(await platform.getDepartment('11')).toEqual({ id: '11', name: '礼宾部', parentId: '20', headUserids: ['ben'] })
  await platform.updateDepartment('11', { headUserids: [] })
  expect(await platform.getDepartment('11')).toMatchObject({ headUserids: [] })
})

test('what the platform refuses says why', async () => {
  await expect(platform.updateDepartment('10', { parentId: '11' })).rejects.toMatchObject({ kind: 'refused', code: '60010' })
  await expect(platform.updateDepartment('11', { headUserids: ['ana'] })).rejects.toMatchObject({ kind: 'refused', code: '40031' })
  await expect(platform.updateDepartment('11', { headUserids: ['a,b'] })).rejects.toMatchObject({ kind: 'refused', code: 'bad_id' })
})
