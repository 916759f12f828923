// @vitest-environment happy-dom
import { defineComponent, h } from 'vue'
import { expect, it } from 'vitest'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { home } from '#tests/kit/page-facts.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import { usePeoplePicker } from './use-people-picker.ts'

const bridge = new ScriptedBridge('7.6.6')
const choice = { title: '谁接手', picked: [], disabled: ['u2'], multiple: false, max: 1 }

async function mountPicker() {
  let picker: ReturnType<typeof usePeoplePicker> | undefined
  const page = defineComponent(() => {
    picker = usePeoplePicker()
    return () => h('p')
  })
  await mountPage(page, { home })
  if (!picker) throw new Error('the page was not made')
  return picker
}

it('asks the client for this company, and gives whom she chose', async () => {
  const { pick, failed } = await mountPicker()
  bridge.script({ 'biz.contact.complexPicker': [{ ok: { users: [{ emplId: 'u1', name: 'Ana', avatar: '' }] } }] })
  expect([await pick(choice), failed.value]).toEqual([[{ id: 'u1', name: 'Ana' }], false])
  expect(bridge.calls[0]?.params).toMatchObject({
    corpId: home.corpId,
    title: '谁接手',
    disabledUsers: ['u2'],
    maxUsers: 1,
    multiple: false,
  })
})

it('tells a picker that was cancelled from one that did not open', async () => {
  const { pick, failed } = await mountPicker()
  bridge.script({
    'biz.contact.complexPicker': [
      { fail: { errorCode: '7', errorMessage: 'no permission' } },
      { fail: { errorCode: '-1', errorMessage: 'cancel' } },
    ],
  })
  expect([await pick(choice), failed.value]).toEqual([null, true])
  expect([await pick(choice), failed.value]).toEqual([null, false])
})
