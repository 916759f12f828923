import { askInput, type Apps, type Telling } from './telling.ts'

/** Fictional, as everything here. The platform lists no apps, so the director of the hotel has those written down that it runs on. */
const listed = [
  { name: '客房管理系统', purpose: '订房、入住、退房和房态', link: 'https://rooms', managedAt: '供应商后台，账号由系统运维组保管' },
  { name: '费用报销', purpose: '报销和付款申请', link: '', managedAt: '钉钉管理后台 › 工作台 › OA 审批' },
] as const
/** She approves nothing of anybody's: whoever agrees to what she asks for comes into no ring by it. */
const keeper = 'helena.barros'
const role = { role: 'app_keeper', where: '1', days: 7, why: '建立公司的应用清单' } as const

export async function tellApps({ signIn }: Telling, codes: Apps): Promise<void> {
  await codes.agree(await (await signIn(keeper)).call('sendAsk', askInput(role)), 2)
  for (const after of listed) {
    const act = { kind: 'set_app', appId: null, before: null, after } as const
    await codes.agree(await (await signIn(keeper)).call('sendRoutedAct', { act, reason: '登记公司在用的应用' }), 2)
  }
}
