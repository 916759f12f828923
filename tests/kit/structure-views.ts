import type { Page } from 'playwright-core'
import { prepareAttendanceViews } from './attendance-views.ts'
import { prepareConflictViews } from './conflict-views.ts'
import { ownCodesApart } from './own-codes.ts'
import type { RunningRemit } from './running-remit.ts'
import type { SpokenWords } from './spoken.ts'
import type { View } from './views.ts'

/** The demands of the domain are its own: the whole editor stands on the page. */
async function ownDemands(page: Page, words: SpokenWords): Promise<void> {
  await page.getByText(words.policy.preset.own, { exact: true }).click()
  await page.getByRole('button', { name: words.structure.addStage }).first().waitFor()
}

/** Domains with their policies, apps, the catalogue of roles, attendance and conflict rules, as those see them who answer for them. */
export async function prepareStructureViews(remit: RunningRemit): Promise<readonly View[]> {
  // an app shows each code once, whoever asks it
  const codes = ownCodesApart(remit)
  const owner = await remit.signIn('chao.kaman')
  const { rows } = await owner.call('listDomains', {})
  const domain = rows[0]?.id ?? ''
  const app = (await (await remit.signIn('fong.kincheong')).call('listApps', {})).rows[0]?.id ?? ''
  return [
    { name: 'domains', persona: 'global', hash: '/domains' },
    { name: 'domain-detail', persona: 'owner-fb', hash: `/domains/${domain}` },
    { name: 'domain-edit', persona: 'owner-fb', hash: `/domains/${domain}/edit`, act: ownDemands, leaves: true },
    { name: 'domain-new', persona: 'global', hash: '/domains/new' },
    { name: 'apps', persona: 'global', hash: '/apps' },
    { name: 'app', persona: 'global', hash: `/apps/${app}` },
    { name: 'app-edit', persona: 'global', hash: `/apps/${app}/edit` },
    { name: 'app-unseen', persona: 'employee', hash: `/apps/${app}` },
    { name: 'ask-apps', persona: 'employee', hash: '/ask/app_keeper' },
    { name: 'roles', persona: 'employee', hash: '/roles' },
    { name: 'role', persona: 'employee', hash: '/roles/shift_supervisor' },
    { name: 'role-denied', persona: 'employee', hash: '/roles/new' },
    ...(await prepareAttendanceViews(remit, codes)),
    ...(await prepareConflictViews(remit, codes)),
  ]
}
