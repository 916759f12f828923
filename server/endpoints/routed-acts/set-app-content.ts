import type { Parsed } from '#contract/endpoints.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import { newAppId } from '../../changes/new-id.ts'
import { seenApps } from '../../facts/seen-apps.ts'
import type { Lens } from '../../present/lens.ts'

type Act = Extract<Parsed<'sendRoutedAct'>['act'], { readonly kind: 'set_app' }>

/** An app that is not hers to look at is not there. */
export function setAppContent({ viewer }: Lens, { kind, appId, before, after }: Act, reason: string): Promise<ChangeOf<'set_app'> | null> {
  if (appId !== null && !seenApps(viewer).some(({ id }) => id === appId)) return Promise.resolve(null)
  return Promise.resolve({ kind, input: { appId: appId ?? newAppId(), before, after, reason } })
}
