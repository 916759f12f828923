// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FactorView } from '#contract/factor-view.ts'
import type { RoleId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import { home, now } from '#tests/kit/page-facts.ts'
import FactorPage from './FactorPage.vue'

const may = { allowed: true, causes: [{ code: 'own_factor' as const }], names: {} }
const host = location.hostname
const none: FactorView = {
  registeredAt: null,
  passkeys: [],
  passkeyHost: host,
  recoveryCodesLeft: 0,
  lockedUntil: null,
  recovery: null,
  can: { remove: may },
}
const phone = { id: 'cGhvbmU', name: '蓝色手机', registeredAt: now, lastUsedAt: null }
const on: FactorView = { ...none, passkeys: [phone], recoveryCodesLeft: 10 }
const begun = {
  challenge: 'Y2hhbGxlbmdl',
  rpId: host,
  userHandle: 'aGFuZGxl',
  userName: '陈慧敏',
  algorithms: [-7],
  exclude: [{ id: 'b2xk', transports: ['internal'] }],
  untilAt: now + 600_000,
}
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
const textIn = (data: unknown): string => new TextDecoder().decode(data as ArrayBuffer)

/** A browser that has passkeys, and a device that does what the test says: they stand outside of Remit. */
const device = {
  create: vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>(),
  get: vi.fn<(options: CredentialRequestOptions) => Promise<unknown>>(),
}
beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', { isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(true) })
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true })
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: device })
  device.create.mockReset()
  device.get.mockReset()
})
afterEach(() => {
  useResult().clear()
  vi.unstubAllGlobals()
})

const open = (answers: MountOptions['answers']) => mountPage(FactorPage, { home, at: '/me/second-factor', answers })
const made = {
  id: 'bmV3',
  response: { clientDataJSON: bytes('made for'), attestationObject: bytes('made ~~~ of'), getTransports: () => ['internal', 'hybrid'] },
}
const signed = {
  id: phone.id,
  response: { clientDataJSON: bytes('signed for'), authenticatorData: bytes('by'), signature: bytes('sign') },
}

describe('passkeys', () => {
  it('are made with a name, and the first one shows recovery codes once', async () => {
    let factor = none
    device.create.mockResolvedValueOnce(null).mockResolvedValueOnce(made)
    const { heard, press, text } = await open({
      getFactor: () => factor,
      beginPasskey: () => begun,
      confirmPasskey: () => ({ result: 'registered', recoveryCodes: ['abcde-fghjk'] }),
    })
    await press('添加通行密钥')
    await press('创建')
    // the trial tells what this client can
    expect(text()).toContain('没有创建成功')
    factor = on
    await press('创建')
    const { publicKey } = device.create.mock.calls[1]?.[0] ?? {}
    expect(publicKey).toMatchObject({
      rp: { id: host, name: 'Remit' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      authenticatorSelection: { userVerification: 'required' },
      attestation: 'none',
    })
    expect([publicKey?.challenge, publicKey?.user.id, publicKey?.excludeCredentials?.[0]?.id].map(textIn)).toEqual([
      'challenge',
      'handle',
      'old',
    ])
    expect(heard.find(({ name }) => name === 'confirmPasskey')?.input).toEqual({
      name: expect.any(String) as string,
      passkey: { id: 'bmV3', transports: ['internal', 'hybrid'] },
      clientDataJSON: 'bWFkZSBmb3I',
      attestationObject: 'bWFkZSB-fn4gb2Y',
    })
    expect(text()).toContain('abcde-fghjk')
    await press('我已保存好')
    expect(text()).toContain('蓝色手机')
  })

  it('say that the device has one already, and that it took too long', async () => {
    device.create.mockRejectedValueOnce(new DOMException('it is there', 'InvalidStateError')).mockResolvedValueOnce(made)
    const { press, text } = await open({ getFactor: () => none, beginPasskey: () => begun, confirmPasskey: () => ({ result: 'expired' }) })
    await press('添加通行密钥')
    await press('创建')
    expect(text()).toContain('已经有您的通行密钥')
    await press('创建')
    expect(text()).toContain('请重新开始')
  })

  it('prove that it is she: offered first, a code as the other way, and a fresh challenge after each try', async () => {
    const challenges = ['b25l', 'dHdv', 'dGhyZWU']
    device.get.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError')).mockResolvedValue(signed)
    const answers = [{ result: 'expired' as const }, { result: 'proved' as const, proof: 'token', untilAt: now }]
    const { heard, press, text } = await open({
      getFactor: () => on,
      beginProof: () => ({
        app: true,
        phone: false,
        lockedUntil: null,
        passkey: { challenge: challenges.shift() ?? '', rpId: host, allow: [{ id: phone.id, transports: [] }] },
      }),
      proveAct: () => answers.shift() ?? { result: 'none' },
      removeFactor: () => none,
    })
    await press('移除 蓝色手机')
    await flushPromises()
    expect(text()).toContain('验证是您本人')
    expect(text()).toContain('用应用里的验证码')
    for (const said of ['没有用成通行密钥', '时间太久了']) {
      await press('用通行密钥', '[role=dialog] footer button')
      expect(text()).toContain(said)
    }
    await press('用通行密钥', '[role=dialog] footer button')
    expect(device.get.mock.calls.map(([options]) => textIn(options.publicKey?.challenge))).toEqual(['one', 'two', 'three'])
    expect(device.get.mock.calls[0]?.[0].publicKey).toMatchObject({ rpId: host, userVerification: 'required' })
    const act = { kind: 'remove_passkey', passkeyId: phone.id }
    const answer = { passkeyId: phone.id, clientDataJSON: 'c2lnbmVkIGZvcg', authenticatorData: 'Ynk', signature: 'c2lnbg' }
    expect(heard.filter(({ name }) => name === 'beginProof').map(({ input }) => input)).toEqual(
      Array.from({ length: 3 }, () => ({ act, passkey: true })),
    )
    expect(heard.filter(({ name }) => name === 'proveAct').map(({ input }) => input)).toEqual(
      Array.from({ length: 2 }, () => ({ act, signed: answer })),
    )
    expect(heard.find(({ name }) => name === 'removeFactor')?.input).toEqual({ passkeyId: phone.id, proof: 'token' })
    expect(useResult().current.value?.text).toBe('通行密钥已移除')
  })

  it('say at once until when everything is locked', async () => {
    const { press, text } = await open({
      getFactor: () => on,
      beginProof: () => ({ app: false, phone: false, passkey: null, lockedUntil: now + 900_000 }),
    })
    await press('移除 蓝色手机')
    await flushPromises()
    expect(text()).toMatch(/多次没有通过，.* 之前不能再试/)
    // she has no app: what is left is a recovery code
    expect(text()).toContain('恢复码多次没有通过')
    expect(text()).not.toContain('用应用里的验证码')
  })

  it('are listed where they cannot be used, with what works instead, and stay while a critical role runs', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    const causes = [{ code: 'holds_critical_role' as const, roleId: 'global' as RoleId }]
    const { named, text } = await open({ getFactor: () => ({ ...on, can: { remove: { allowed: false, causes, names: {} } } }) })
    expect(text()).toContain('这个客户端不能用通行密钥')
    expect(text()).not.toContain('添加通行密钥')
    expect(named('移除 蓝色手机').getAttribute('aria-disabled')).toBe('true')
    expect(text()).toContain('期间不能取消二次验证')
  })

  it.each([
    ['Remit takes none', { ...none, passkeyHost: null }],
    ['they are made for another host', { ...none, passkeyHost: 'remit.example.com' }],
  ])('are not offered where %s', async (_why, factor) => {
    const { text } = await open({ getFactor: () => factor })
    expect(text()).not.toContain('通行密钥打开')
    expect(text()).not.toContain('添加通行密钥')
  })
})
