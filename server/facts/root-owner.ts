import type { Authority } from '#governance/authorize.ts'

/** Owner of the active global root domain: may open proposed domains and start a sync. */
export function isRootOwner(authority: Authority): boolean {
  return (
    authority.person.active &&
    authority.domains.some(
      (domain) => domain.tier === 'global' && domain.status === 'active' && domain.ownerIds.includes(authority.person.id),
    )
  )
}
