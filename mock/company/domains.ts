import type { Input, Output } from '#contract/endpoints.ts'
import type { RemitSession } from './remit-session.ts'
import type { Apps, Telling } from './telling.ts'

type Act = Input<'sendRoutedAct'>['act']

async function detailOf(by: RemitSession, name: string): Promise<Output<'getDomainDetail'>> {
  const found = (await by.call('listDomains', {})).rows.find((row) => row.name === name)
  return by.call('getDomainDetail', { domainId: found?.id ?? '' })
}

/** The director of events builds the new hall from now on, so her deputy answers for the rights in her place. */
export async function tellHandOver({ signIn }: Telling, codes: Apps): Promise<void> {
  const director = await signIn('ho.puisan')
  const { id: domainId, shape: before } = await detailOf(director, '会展活动部')
  const act: Act = { kind: 'set_domain', domainId, before, after: { ...before, ownerIds: ['lei.waikeong'] } }
  await codes.agree(await director.call('sendRoutedAct', { act, reason: '我下月起专职筹建新展厅，会展的授权由李伟强负责' }), 2)
}

/**
 * What the company pays by is answered for by its accountants, not by those who keep the systems running. Decided by people who ask for
 * nothing themselves, so that no ring comes of it: there is no security officer yet.
 */
export async function tellAppDomain({ signIn }: Telling, codes: Apps): Promise<void> {
  const director = await signIn('fong.kincheong')
  const expenses = (await director.call('listApps', {})).rows.find(({ name }) => name === '费用报销')
  const after = {
    name: '财务应用',
    scope: { include: [expenses?.id ?? ''], exclude: [] },
    ownerIds: ['kuong.sokieng'],
    policy: (await detailOf(director, '零售部')).shape.policy,
  }
  const act: Act = { kind: 'set_domain', domainId: null, before: null, after }
  await codes.agree(await director.call('sendRoutedAct', { act, reason: '报销由财务自己管，不再由信息技术部代管' }), 2)
}
