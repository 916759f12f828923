import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const real = {
  DINGTALK_CORP_ID: 'ding1234567890',
  DINGTALK_APP_KEY: 'dingabcdef',
  DINGTALK_APP_SECRET: 'a-long-enough-secret',
  DINGTALK_AGENT_ID: '2000001',
  PUBLIC_URL: 'https://remit.example.com',
}
const demo = {
  DINGTALK_CORP_ID: 'ding-demo-corp',
  DINGTALK_APP_KEY: 'ding-demo-app',
  DINGTALK_APP_SECRET: 'ding-demo-secret',
  DINGTALK_AGENT_ID: '1001',
}

describe('settings', () => {
  it('run the demo on this machine when nothing is set', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      port: 5180,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:5180',
      simulated: true,
      simulatorOrigin: 'http://127.0.0.1:5190',
      apiBase: 'http://127.0.0.1:5190',
      corpId: 'ding-demo-corp',
      frameOrigins: ['https://*.dingtalk.com'],
      roleGroup: 'Remit',
      databaseUrl: null,
    })
    expect(settings.keyFile).toBe(`${settings.dataDir}.key`)
  })

  it('talk to the real platform with real credentials', () => {
    expect(readSettings(real)).toMatchObject({
      simulated: false,
      simulatorOrigin: null,
      apiBase: 'https://api.dingtalk.com',
      oapiBase: 'https://oapi.dingtalk.com',
      publicUrl: 'https://remit.example.com',
    })
  })

  it.each([
    [{}, { id: 'localhost', origin: 'http://localhost:5180' }],
    [real, { id: 'remit.example.com', origin: 'https://remit.example.com' }],
    [
      { ...real, PUBLIC_URL: 'https://remit.example.com:8443' },
      { id: 'remit.example.com', origin: 'https://remit.example.com:8443' },
    ],
    [{ ...real, PUBLIC_URL: 'https://10.0.0.5' }, null],
    [{ ...real, PUBLIC_URL: 'https://[2001:db8::5]' }, null],
    [{ PUBLIC_URL: 'http://remit.example.com' }, null],
    [{ ...real, PASSKEYS: '0' }, null],
  ])('say for whom passkeys are made, if for anybody: %o', (env, party) => {
    expect(readSettings(env).relyingParty).toEqual(party)
  })

  it('treat an empty value as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 5180, databaseUrl: null })
  })

  it.each([
    ['PORT', { PORT: '99999' }],
    ['PORT', { PORT: '51a' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'remit.example.com' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://remit.example.com/sub' }],
    ['PUBLIC_URL', { ...real, PUBLIC_URL: 'http://remit.example.com' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DINGTALK_JSAPI_DIGEST', { DINGTALK_JSAPI_DIGEST: 'md5' }],
    ['DINGTALK_FRAME_ORIGINS', { DINGTALK_FRAME_ORIGINS: "https://a.example; script-src 'unsafe-inline'" }],
    ['DINGTALK_FRAME_ORIGINS', { DINGTALK_FRAME_ORIGINS: '*' }],
    ['DINGTALK_AGENT_ID', { ...real, DINGTALK_AGENT_ID: 'x' }],
    ['DINGTALK_APP_SECRET', { ...real, DINGTALK_APP_SECRET: undefined }],
    ['DINGTALK_API_BASE', { ...real, DINGTALK_API_BASE: 'http://api.example.com' }],
    ['DINGTALK_OAPI_BASE', { ...real, DINGTALK_OAPI_BASE: 'http://10.0.0.1' }],
    ['demo credentials', { ...demo, DINGTALK_API_BASE: 'https://api.dingtalk.com' }],
    ['demo credentials', { ...real, DINGTALK_APP_SECRET: 'ding-demo-secret' }],
    ['PASSKEYS', { PASSKEYS: 'yes' }],
    ['PASSKEYS', { ...real, PUBLIC_URL: 'https://10.0.0.5', PASSKEYS: '1' }],
    ['HOST', { HOST: '0.0.0.0' }],
  ])('refuse to start and name %s', (name, env) => {
    expect(() => readSettings(env)).toThrow(SettingsError)
    expect(() => readSettings(env)).toThrow(name)
  })

  it('serve the simulated company to a network only when told to', () => {
    expect(readSettings({ HOST: '0.0.0.0', ALLOW_SIMULATED_ON_NETWORK: '1' }).host).toBe('0.0.0.0')
  })

  it('name every problem at once, one line each', () => {
    const lines = (() => {
      try {
        readSettings({ PORT: 'x', TRUST_PROXY: 'x' })
        return []
      } catch (error) {
        return error instanceof Error ? error.message.split('\n') : []
      }
    })()
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'TRUST_PROXY'])
  })
})
