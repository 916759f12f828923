/** The genuine SDK, through `src/dingtalk`, against the simulated client in a real Chromium, under the page's own security policy. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#tests/browser.ts'
import { sign } from './proof/controls.ts'
import { startProof, type ProofServer } from './proof/server.ts'

const request = { corpId: 'ding-demo-corp', clientId: 'ding-demo-app' }
const picking = { corpId: 'ding-demo-corp', agentId: '1001', title: '选择范围', picked: [], multiple: false, max: 3 }
const phone = { width: 375, height: 603 }
const sizes = { android: phone, ios: phone, harmony: phone, desktop: { width: 1000, height: 700 } }
const platforms = ['android', 'ios', 'harmony', 'desktop'] as const
const phones = ['android', 'ios', 'harmony'] as const

let browser: Browser
let proof: ProofServer
let page: Page

beforeAll(async () => {
  ;[browser, proof] = await Promise.all([launchBrowser(), startProof()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await proof?.close()
})
beforeEach(async () => {
  page = await browser.newPage()
})
afterEach(async () => {
  await page.close()
})

async function open(address: string, size = sizes.android): Promise<void> {
  await page.setViewportSize(size)
  await page.goto(`${proof.origin}${address}`)
  await page.waitForFunction(() => 'client' in window)
}

async function configure(signedUrl?: string): Promise<unknown> {
  const url = signedUrl ?? (await page.evaluate(() => window.client.entryUrl()))
  const signature = {
    agentId: '1001',
    corpId: 'ding-demo-corp',
    timeStamp: '1764000000',
    nonceStr: 'nonce',
    signature: sign('nonce', '1764000000', url),
  }
  return page.evaluate((given) => window.client.configureClient(given), signature)
}

/** Starts a call that a person has to answer, and gives what will come of it. */
function pickDepartment(): Promise<unknown> {
  return page.evaluate((given) => window.client.pickDepartments(given).catch((error: { code: string }) => `refused ${error.code}`), picking)
}

function heard(): Promise<string[]> {
  return page.evaluate(() => window.heard)
}

describe.each(platforms)('%s', (container) => {
  it('is found, and gives a fresh code of the chosen person each time', async () => {
    await open(`/?as=finance&container=${container}`, sizes[container])
    const found = await page.evaluate(() => window.client.detectClient())
    expect(found).toEqual({ inside: true, platform: container === 'desktop' ? 'pc' : container, phone: container !== 'desktop' })
    const codes = await page.evaluate(
      async (given) => [await window.client.requestAuthCode(given), await window.client.requestAuthCode(given)],
      request,
    )
    expect(codes[0]).toMatch(/^u3-code-/)
    expect(codes[1]).toMatch(/^u3-code-/)
    expect(codes[0]).not.toBe(codes[1])
    expect(await page.evaluate(() => Reflect.get(window, '__remitExpect'))).toBe('u3')
  })

  it('refuses a picker before the signature, opens it after, and tells a cancel from an answer', async () => {
    await open(`/?container=${container}#/ask`, sizes[container])
    expect(await pickDepartment()).toBe('refused 7')
    expect(await configure()).toBe('ready')

    const answered = pickDepartment()
    await page.getByRole('radio', { name: '海悦度假村' }).waitFor()
    await page.getByRole('button', { name: '打开 海悦度假村' }).click()
    await page.getByRole('radio', { name: '前厅部' }).click()
    await page.getByRole('button', { name: '确定' }).click()
    expect(await answered).toEqual([{ id: '2', name: '前厅部' }])

    const cancelled = pickDepartment()
    await page.getByRole('button', { name: '取消' }).click()
    expect(await cancelled).toBeNull()
    expect(await heard()).toEqual([])
  })

  it('reports a signature made for another address, and leaves no unhandled rejection', async () => {
    await open(`/?container=${container}`, sizes[container])
    expect(await configure('http://elsewhere.example/')).toMatchObject({ errorCode: '52013' })
    expect(await pickDepartment()).toBe('refused 7')
    await expect(page.evaluate((given) => window.client.requestAuthCode(given), request)).resolves.toMatch(/-code-/)
    expect(await heard()).toEqual([])
  })

  it('gives up on a call that is never answered', async () => {
    await page.addInitScript(() => {
      Object.assign(window, { __container: { answers: { 'runtime.permission.requestAuthCodeV2': [{ hang: true }] } } })
    })
    await page.clock.install()
    await open(`/?container=${container}`, sizes[container])
    const failed = page.evaluate(
      (given) => window.client.requestAuthCode(given).catch((error: { timedOut: boolean }) => error.timedOut),
      request,
    )
    await page.waitForFunction(() => Reflect.get(window, '__container').calls.length > 0)
    await page.clock.fastForward(8_000)
    expect(await failed).toBe(true)
  })

  it('asks and answers in its own dialogs', async () => {
    await open(`/?container=${container}`, sizes[container])
    const ask = (): Promise<unknown> =>
      page.evaluate(() => window.client.confirm({ title: '撤回?', message: '可在 15 分钟内', ok: '撤回', cancel: '不' }))
    const yes = ask()
    await page.getByRole('dialog', { name: '撤回?' }).getByRole('button', { name: '撤回' }).click()
    expect(await yes).toBe(true)
    const no = ask()
    await page.getByRole('dialog', { name: '撤回?' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await no).toBe(false)
    const chosen = page.evaluate(() => window.client.actionSheet({ title: '更多', cancel: '取消', options: ['转交', '催办'] }))
    await page.getByRole('button', { name: '催办' }).click()
    expect(await chosen).toBe(1)
    await page.evaluate(() => window.client.toast({ text: '已批准', icon: 'success' }))
    await page.getByRole('status').getByText('✓ 已批准').waitFor()
    expect(await heard()).toEqual([])
  })
})

describe.each(phones)('the phone client %s', (container) => {
  it('answers what was asked before its bridge had come', async () => {
    await open(`/?container=${container}&late=900`)
    const early = page.evaluate((given) => window.client.requestAuthCode(given), request)
    expect(await page.evaluate(() => ['nuva', 'WebViewJavascriptBridge', 'DingTalkJSBridge'].filter((name) => name in window))).toEqual([])
    expect(await early).toMatch(/-code-/)
    expect(await heard()).toEqual([])
  })

  it('lets the page take the back key, taps its right button and pulls again and again', async () => {
    await open(`/?container=${container}`)
    await page.evaluate(() => {
      window.client.onBack(() => window.heard.push('back') > 0)
      window.client.setRight('保存', () => window.heard.push('right'))
      window.client.enablePullToRefresh(() => window.heard.push('pull'))
    })
    await page.waitForFunction(() => Reflect.get(window, '__container').calls.length === 2)
    expect(await heard()).toEqual([])
    const untaken = await page.evaluate(() => {
      const { fire, event } = Reflect.get(window, '__container')
      for (const method of ['biz.navigation.setRight', 'biz.navigation.setRight', 'ui.pullToRefresh.enable', 'ui.pullToRefresh.enable'])
        fire(method)
      return event('backbutton')
    })
    expect(untaken).toBe(false)
    expect((await heard()).sort()).toEqual(['back', 'pull', 'pull', 'right', 'right'])
  })
})

describe('the arrow in the bar', () => {
  it.each(['ios', 'desktop'] as const)('of %s is taken over by the page, tap after tap', async (container) => {
    await open(`/?container=${container}`, sizes[container])
    await page.evaluate(() => {
      window.client.takeBarBack(() => window.heard.push('arrow'))
    })
    for (const taps of [1, 2]) {
      await page.waitForFunction((least) => Reflect.get(window, '__container').calls.length >= least, container === 'ios' ? 1 : taps)
      await page.waitForTimeout(350) // no person is quicker
      await page.evaluate(() => Reflect.get(window, '__container').fire('biz.navigation.setLeft'))
      await page.waitForFunction((wanted) => window.heard.length === wanted, taps)
    }
    expect(await heard()).toEqual(['arrow', 'arrow'])
  })

  it('is no tap when the desktop only says that it has heard', async () => {
    await page.addInitScript(() => {
      Object.assign(window, { __container: { answers: { 'biz.navigation.setLeft': [{ ok: {} }] } } })
    })
    await open('/?container=desktop', sizes.desktop)
    await page.evaluate(() => {
      window.client.takeBarBack(() => window.heard.push('arrow'))
    })
    await page.waitForFunction(() => Reflect.get(window, '__container').calls.length === 1)
    await page.waitForTimeout(400)
    expect(await heard()).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, '__container').calls.length)).toBe(1)
  })

  it('is not asked for where a key goes back, and the swipe only of iOS', async () => {
    for (const container of ['android', 'harmony', 'desktop'] as const) {
      await open(`/?container=${container}`, sizes[container])
      await page.evaluate(async (keyed) => {
        if (keyed) window.client.takeBarBack(() => undefined)
        window.client.allowSwipeBack(false)
        await window.client.toast({ text: 'x' })
      }, container !== 'desktop')
      expect(await page.evaluate(() => Reflect.get(window, '__container').calls.length)).toBe(1)
    }
    await open('/?container=ios')
    await page.evaluate(() => {
      window.client.allowSwipeBack(false)
    })
    await page.waitForFunction(() => Reflect.get(window, '__container').calls[0]?.params.popGestureEnabled === false)
  })
})

describe('the phone client', () => {
  it('checks the entry address, whatever the page did to it since', async () => {
    await open('/?container=android&corpid=c')
    const entry = await page.evaluate(() => window.client.entryUrl())
    await page.evaluate(() => {
      history.pushState(null, '', '/elsewhere')
    })
    expect(await configure(entry)).toBe('ready')
  })

  it('picks several people by search and by department, up to the limit', async () => {
    await open('/?container=android')
    await configure()
    const answered = page.evaluate((given) => window.client.pickPeople(given), { ...picking, picked: ['u3'], multiple: true, max: 2 })
    await page.getByRole('checkbox', { name: '黄志强', checked: true }).waitFor()
    await page.getByRole('searchbox').fill('ana')
    await page.getByRole('checkbox', { name: 'Ana Silva' }).click()
    await page.getByRole('searchbox').fill('陈')
    await page.getByRole('checkbox', { name: '陈美玲' }).click()
    await page.getByText('最多选择 2 个').waitFor()
    await page.getByRole('button', { name: '确定' }).click()
    expect(await answered).toEqual([
      { id: 'u2', name: 'Ana Silva' },
      { id: 'u3', name: '黄志强' },
    ])
  })

  it('pulls by a finger from the top', async () => {
    await page.close()
    page = await browser.newPage({ hasTouch: true })
    await open('/?container=android')
    await page.evaluate(() => {
      window.client.enablePullToRefresh(() => window.heard.push('pull'))
    })
    await page.waitForFunction(() => Reflect.get(window, '__container').calls.length === 1)
    const touch = await page.context().newCDPSession(page)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 180, y: 40 }] })
    for (const y of [80, 120, 160]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 180, y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.waitForFunction(() => window.heard.includes('pull'))
    await page.getByText('正在刷新…').waitFor()
    await page.evaluate(() => {
      window.client.stopPullToRefresh()
    })
    await page.getByText('正在刷新…').waitFor({ state: 'detached' })
  })

  it('says at once that its bridge will not come', async () => {
    await open('/?container=android&late=60000')
    const failed = page.evaluate((given) => window.client.requestAuthCode(given).catch((error: { code: string }) => error.code), request)
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('modules')))
    await page.waitForTimeout(100)
    await page.evaluate(() =>
      document.dispatchEvent(new CustomEvent('runtimefailed', { detail: { errorCode: '2', errorMessage: 'no runtime' } })),
    )
    expect(await failed).toBe('2')
  })

  it('answers a method it does not know with "1", and what a test scripted before anything else', async () => {
    await page.addInitScript(() => {
      Object.assign(window, {
        __container: { answers: { 'device.notification.toast': [{ fail: { errorCode: '1', errorMessage: 'gone' } }] } },
      })
    })
    await open('/?container=android')
    const code = await page.evaluate(() => window.client.toast({ text: 'x' }).catch((error: { code: string }) => error.code))
    expect(code).toBe('1')
    const unknown = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.nuva?.require()(resolve, resolve, 'biz.nothing', 'here', {})
        }),
    )
    expect(unknown).toMatchObject({ errorCode: '1' })
  })
})

function openPanel(): Promise<unknown> {
  return page.evaluate(() => document.dispatchEvent(new CustomEvent('remit-demo')))
}

describe('the demo', () => {
  it('keeps the person through a reload, changes it, and opens a notice as a page of its own', async () => {
    await open('/?as=frontdesk')
    await page.goto(`${proof.origin}/`)
    expect(await page.evaluate(() => Reflect.get(window, '__remitExpect'))).toBe('u1')
    await openPanel()
    await page.getByRole('button', { name: /黄志强/ }).click()
    await page.waitForFunction(() => Reflect.get(window, '__remitExpect') === 'u3' && 'client' in window)
    await openPanel()
    await page.getByRole('button', { name: /等你审批/ }).click()
    await page.waitForURL(`${proof.origin}/?corpid=c#/changes/7`)
    expect(await page.evaluate(() => Reflect.get(window, '__remitExpect'))).toBe('u3')
  })

  it('moves the clock and shows it', async () => {
    await open('/?as=frontdesk')
    await openPanel()
    const clock = page.getByRole('region', { name: '模拟时间' })
    const before = await clock.getByRole('status').textContent()
    await clock.getByRole('button', { name: '+1 天' }).click()
    await expect.poll(() => clock.getByRole('status').textContent()).not.toBe(before)
    expect(await heard()).toEqual([])
  })
})

it('stays away when the page asks for no container', async () => {
  await open('/?container=android')
  await open('/?container=none')
  expect(await page.evaluate(() => [window.client.detectClient().inside, '__container' in window, window.name])).toEqual([false, false, ''])
  const code = await page.evaluate((given) => window.client.requestAuthCode(given).catch((error: { code: string }) => error.code), request)
  expect(code).toBe('outside')
})
