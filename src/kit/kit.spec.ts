// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import ActionButton from './ActionButton.vue'
import { colourOf, markOf } from './avatar-mark.ts'
import { closeTopLayer, enterBackStack, hasOpenLayer } from './back-stack.ts'
import BottomSheet from './BottomSheet.vue'
import ConfirmHost from './ConfirmHost.vue'
import ListRow from './ListRow.vue'
import ResultBar from './ResultBar.vue'
import SegmentTabs from './SegmentTabs.vue'
import SkeletonCard from './SkeletonCard.vue'
import TextArea from './TextArea.vue'
import { provideKeeper } from './throw-away.ts'
import { useConfirm } from './use-confirm.ts'
import { useResult } from './use-result.ts'

afterEach(() => {
  while (closeTopLayer());
  useResult().clear()
  document.body.replaceChildren()
})
// comes first, as the last hook named: what is still mounted would draw into a document that is gone
enableAutoUnmount(afterEach)

describe('a button', () => {
  it('acts once pressed, and not while it is busy or disabled', async () => {
    const acts = vi.fn()
    const button = mount(ActionButton, { props: { onClick: acts }, slots: { default: '同意' } })
    await button.trigger('click')
    await button.setProps({ busy: true })
    await button.trigger('click')
    await button.setProps({ busy: false, disabled: true })
    await button.trigger('click')
    expect(acts).toHaveBeenCalledTimes(1)
    expect(button.attributes('aria-disabled')).toBe('true')
  })
})

describe('a row of tabs', () => {
  const options = [
    { key: 'a', label: 'A', count: 2 },
    { key: 'b', label: 'B' },
    { key: 'c', label: 'C' },
  ]
  it('moves with the arrow keys, round the end, and has one tab stop', async () => {
    const tabs = mount(SegmentTabs, {
      props: { options, modelValue: 'a', 'onUpdate:modelValue': (modelValue: string) => tabs.setProps({ modelValue }) },
      attachTo: document.body,
    })
    await tabs.trigger('keydown', { key: 'ArrowLeft' })
    expect(tabs.props('modelValue')).toBe('c')
    await tabs.trigger('keydown', { key: 'ArrowRight' })
    expect(tabs.props('modelValue')).toBe('a')
    expect(tabs.findAll('[tabindex="0"]')).toHaveLength(1)
    expect(tabs.find('[aria-selected="true"]').text()).toBe('A2')
  })
})

const Sheet = defineComponent(() => {
  const open = ref(false)
  return () => [
    h('button', { id: 'opener', onClick: () => (open.value = true) }, 'open'),
    h(
      BottomSheet,
      { title: '原因', open: open.value, 'onUpdate:open': (now: boolean) => (open.value = now) },
      { default: () => h('input', { 'aria-label': 'why' }) },
    ),
  ]
})

describe('a sheet', () => {
  async function opened(): Promise<HTMLButtonElement> {
    mount(Sheet, { attachTo: document.body })
    const opener = document.querySelector<HTMLButtonElement>('#opener')
    if (!opener) throw new Error('no opener')
    opener.focus()
    opener.click()
    await nextTick()
    await nextTick()
    return opener
  }

  it('leaves no earlier result lying over its own buttons', async () => {
    useResult().say({ text: '已移动', action: { label: '撤销', run: () => undefined }, seconds: 30 })
    await opened()
    expect(useResult().current.value).toBeNull()
  })

  it('is a named dialog that takes the focus in and gives it back', async () => {
    const opener = await opened()
    const dialog = document.querySelector('[role="dialog"]')
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('原因')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('why')
    dialog?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await nextTick()
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  describe('in which something was written', () => {
    async function written(answers: boolean[]) {
      const asked = vi.fn(() => Promise.resolve(answers.shift() ?? false))
      const letGo = vi.fn()
      const hold = vi.fn(() => letGo)
      const Asking = defineComponent(() => {
        provideKeeper({ mayThrowAway: asked, hold })
        return () => h(Sheet)
      })
      mount(Asking, { attachTo: document.body })
      document.querySelector<HTMLButtonElement>('#opener')?.click()
      await nextTick()
      await nextTick()
      const field = document.querySelector<HTMLInputElement>('[aria-label="why"]')
      if (field === null) throw new Error('no field')
      return { asked, hold, letGo, field, isOpen: () => document.querySelector('[role="dialog"]') !== null }
    }

    it('is closed by no slip: back, Escape, the cross and the page beside it ask first, each time', async () => {
      const { asked, field, isOpen } = await written([false, false, false, false, true])
      field.value = 'Wir'
      closeTopLayer()
      await flushPromises()
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      await flushPromises()
      document.querySelector<HTMLElement>('.close')?.click()
      await flushPromises()
      document.querySelector<HTMLElement>('.mask')?.click()
      await flushPromises()
      expect([asked.mock.calls.length, isOpen(), hasOpenLayer()]).toEqual([4, true, true])
      closeTopLayer()
      await flushPromises()
      expect([asked.mock.calls.length, isOpen(), hasOpenLayer()]).toEqual([5, false, false])
    })

    it('shuts the ways out that ask nobody from the first letter on, and opens them when it is gone', async () => {
      const { hold, letGo, field } = await written([true])
      const type = (text: string): void => {
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
      for (const text of ['W', 'Wi', '', 'Wir']) type(text)
      expect([hold.mock.calls.length, letGo.mock.calls.length]).toEqual([2, 1])
      closeTopLayer()
      await flushPromises()
      expect(letGo).toHaveBeenCalledTimes(2)
    })

    it('asks nothing when what was written is gone again', async () => {
      const { asked, field, isOpen } = await written([])
      field.value = 'x'
      field.value = ' '
      closeTopLayer()
      await flushPromises()
      expect([asked.mock.calls.length, isOpen()]).toEqual([0, false])
    })
  })

  it('is closed by going back, before anything else is', async () => {
    await opened()
    expect(hasOpenLayer()).toBe(true)
    expect(closeTopLayer()).toBe(true)
    await nextTick()
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(closeTopLayer()).toBe(false)
  })
})

describe('a question', () => {
  it('is answered by its buttons, and with no when it is closed or another one comes', async () => {
    mount(ConfirmHost, { attachTo: document.body })
    const { confirm } = useConfirm()
    const ask = { title: '撤回？', text: '以后可以再申请', ok: '撤回', cancel: '取消' }
    const press = (name: string): void =>
      [...document.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent.trim() === name)?.click()
    const first = confirm(ask)
    await nextTick()
    press('撤回')
    expect(await first).toBe(true)
    const second = confirm(ask)
    const third = confirm(ask)
    expect(await second).toBe(false)
    await nextTick()
    closeTopLayer()
    expect(await third).toBe(false)
  })
})

describe('a question about a sheet', () => {
  const opened = async (): Promise<void> => {
    document.querySelector<HTMLButtonElement>('#opener')?.click()
    await nextTick()
    await nextTick()
  }
  const titles = (): string[] => [...document.querySelectorAll('[role="dialog"] h2')].map(({ textContent }) => textContent)

  it('lies over it, also where a question was asked before the sheet came', async () => {
    mount(ConfirmHost, { attachTo: document.body })
    const { confirm, answer } = useConfirm()
    const ask = { title: '关闭？', text: '不会保留', ok: '关闭', cancel: '继续' }
    void confirm(ask)
    await nextTick()
    answer(false)
    await nextTick()
    mount(Sheet, { attachTo: document.body })
    await opened()
    void confirm(ask)
    await nextTick()
    expect(titles()).toEqual(['原因', '关闭？'])
  })

  it('leaves the page behind still as long as the sheet is open, and not a moment longer', async () => {
    const isStill = () => document.documentElement.classList.contains('sheet-open')
    mount(ConfirmHost, { attachTo: document.body })
    mount(Sheet, { attachTo: document.body })
    // something on the page that going back closes first is no sheet
    const leave = enterBackStack(() => undefined)
    await opened()
    void useConfirm().confirm({ title: '关闭？', text: '', ok: '关闭', cancel: '继续' })
    await nextTick()
    useConfirm().answer(false)
    await nextTick()
    expect(isStill()).toBe(true)
    document.querySelector<HTMLElement>('.close')?.click()
    await flushPromises()
    expect(isStill()).toBe(false)
    leave()
  })
})

describe('a line of a list', () => {
  it('says why it is greyed, and tells when somebody asks', async () => {
    const row = mount(ListRow, { props: { title: '移动', disabled: true, reason: '还没有权限', tappable: true } })
    const button = row.get('button')
    expect(row.get(`[id="${button.attributes('aria-describedby') ?? ''}"]`).text()).toBe('还没有权限')
    await button.trigger('click')
    expect(row.emitted('tap')).toBeUndefined()
    expect(row.emitted('explain')).toHaveLength(1)
  })
})

describe('what happened', () => {
  it('is said, acted on once, and goes by itself', async () => {
    vi.useFakeTimers()
    const bar = mount(ResultBar)
    const run = vi.fn()
    useResult().say({ text: '已同意', action: { label: '查看', run } })
    await nextTick()
    expect(bar.get('[role="status"]').text()).toContain('已同意')
    await bar.get('.act').trigger('click')
    expect(run).toHaveBeenCalledTimes(1)
    expect(bar.text()).toBe('')
    useResult().say({ text: '第二件' })
    vi.advanceTimersByTime(6_100)
    await nextTick()
    expect(bar.text()).toBe('')
    vi.useRealTimers()
  })
})

describe('a skeleton', () => {
  it('waits 200 ms, because what comes sooner would only flicker', async () => {
    vi.useFakeTimers()
    const card = mount(SkeletonCard)
    expect(card.classes()).not.toContain('shown')
    vi.advanceTimersByTime(210)
    await nextTick()
    expect(card.classes()).toContain('shown')
    vi.useRealTimers()
  })
})

describe('a text with a limit', () => {
  it('counts what the server counts', () => {
    const area = mount(TextArea, { props: { label: '原因', max: 5, modelValue: '  六个字的原因  ' } })
    expect(area.text()).toContain('6 / 5')
    expect(area.find('.count.error').exists()).toBe(true)
  })
})

describe('an avatar', () => {
  it.each([
    ['陈慧敏', '慧敏'],
    ['李伟', '李伟'],
    ['João Figueira', 'JF'],
    ['Ana', 'A'],
  ])('%s is marked %s', (name, mark) => {
    expect(markOf(name)).toBe(mark)
  })
  it('keeps the colour of a name', () => {
    expect(colourOf('陈慧敏')).toBe(colourOf('陈慧敏'))
    expect(new Set(['陈慧敏', '梁志豪', '周嘉雯', 'João Figueira', '黄永康', 'Ana'].map(colourOf)).size).toBeGreaterThan(2)
  })
})
