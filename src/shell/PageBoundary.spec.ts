// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { defineComponent, h, onMounted, type VNode } from 'vue'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { home } from '#tests/kit/page-facts.ts'
import PageBoundary from './PageBoundary.vue'

let sound = false

/** Stands for a page: breaks where it is told to. */
const pageThatBreaks = (at: 'setup' | 'mounted' | 'tap') =>
  defineComponent({
    setup() {
      const fail = (): void => {
        if (!sound) throw new TypeError('陈慧敏 is not a function')
      }
      if (at === 'setup') fail()
      onMounted(() => {
        if (at === 'mounted') fail()
      })
      return (): VNode => h('button', { onClick: at === 'tap' ? fail : undefined }, 'the page')
    },
  })

async function open(
  at: 'setup' | 'mounted' | 'tap',
  answer = () => ({ faultId: 'f-77' }) as ReturnType<typeof refused> | { faultId: string },
) {
  const broken = pageThatBreaks(at)
  const whole = { render: () => h(PageBoundary, null, { default: () => h(broken) }) }
  return mountPage(whole, { home, answers: { reportFault: answer } })
}

afterEach(() => {
  sound = false
  useResult().clear()
})

describe('a page that breaks', () => {
  it.each(['setup', 'mounted'] as const)('in its %s is told with the id the server gave, and comes back with a tap', async (at) => {
    const { text, press, heard } = await open(at)
    expect(text()).toContain('这一页出了问题')
    expect(text()).toContain('编号 f-77')
    const [said] = heard.filter(({ name }) => name === 'reportFault')
    expect(said?.input).toMatchObject({ kind: 'TypeError', page: '/:rest(.*)*' })
    expect(JSON.stringify(said?.input)).not.toContain('陈慧敏')
    sound = true
    await press('重试')
    expect(text()).toContain('the page')
  })

  it('goes on standing when only a tap failed, and says so', async () => {
    const { text, press } = await open('tap')
    await press('the page')
    expect(text()).toContain('the page')
    expect(useResult().current.value?.text).toContain('出了点问题')
  })

  it('is told without an id when the server cannot be reached, and is whole again on another page', async () => {
    const { text, router } = await open('setup', () => refused('too_many_requests'))
    expect(text()).toContain('这一页出了问题')
    expect(text()).not.toContain('编号')
    sound = true
    await router.push('/elsewhere')
    await flushPromises()
    expect(text()).toContain('the page')
  })
})
