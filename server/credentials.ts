import type { Environment } from './environment.ts'

/** The simulated company answers to these, and the real platform never does. */
export const simulatorCorpId = 'ding-demo-corp'
/** The leave process that the simulated company has. */
export const simulatorLeaveProcess = 'PROC-DEMO-LEAVE'
const demo = { corpId: simulatorCorpId, appKey: 'ding-demo-app', appSecret: 'ding-demo-secret', agentId: '1001' }

export interface Credentials {
  readonly corpId: string
  readonly appKey: string
  readonly appSecret: string
  readonly agentId: string
  /** At least one of them is a demo credential. */
  readonly demo: boolean
}

/** All four or none: half a set is a mistake that would otherwise show up as a refused sign-in. */
export function credentialsFrom(given: Environment): { readonly credentials: Credentials; readonly problem: string | null } {
  const names = ['DINGTALK_CORP_ID', 'DINGTALK_APP_KEY', 'DINGTALK_APP_SECRET', 'DINGTALK_AGENT_ID'] as const
  const missing = names.filter((name) => given[name] === undefined)
  if (missing.length === names.length) return { credentials: { ...demo, demo: true }, problem: null }
  const corpId = given.DINGTALK_CORP_ID ?? ''
  const appKey = given.DINGTALK_APP_KEY ?? ''
  const appSecret = given.DINGTALK_APP_SECRET ?? ''
  const isDemo = corpId === demo.corpId || appKey === demo.appKey || appSecret === demo.appSecret
  return {
    credentials: { corpId, appKey, appSecret, agentId: given.DINGTALK_AGENT_ID ?? '', demo: isDemo },
    problem: missing.length ? `${missing.join(', ')}: missing; set all four DingTalk credentials, or none to use the simulator` : null,
  }
}
