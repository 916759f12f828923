import { z } from 'zod'
import { endingKinds, toldKinds } from '#governance/change/routed-kinds.ts'
import { effectLine, toldSubject } from './effect.ts'
import { departmentBrief, personBrief } from './person.ts'
import { departmentId, domainId, grantId, instant, personId, roleId } from './scalars.ts'
import { scopeView } from './scope-view.ts'
import { toldActs } from './told-act.ts'

/** An act of somebody who holds the right, on which others decide. */
export const routedAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove_member'), memberId: personId }),
  z.strictObject({ kind: z.literal('delete_department'), departmentId }),
  ...toldActs,
])

export const routedSubjects = [
  /** Her departments when it was sent. */
  z.strictObject({
    kind: z.literal('remove_member'),
    person: personBrief,
    departments: z.array(departmentBrief),
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('delete_department'), name: z.string(), parent: departmentBrief, reason: z.string() }),
  toldSubject,
] as const

/** What ends with it, as it stands now. There is no way back from any of it. */
export const endings = z.strictObject({
  kind: z.enum(endingKinds),
  /** The departments she leaves; the one that is deleted. */
  departments: z.array(departmentBrief),
  /** Those she heads. */
  headOf: z.array(departmentBrief),
  /** Domains that lose her as an owner, or have no department any more. */
  domains: z.array(z.strictObject({ id: domainId, name: z.string() })),
  /** Her grants; those that reach over nothing else. null: not to be seen, though they end all the same. */
  grants: z.array(z.strictObject({ id: grantId, person: personBrief, roleId, scope: scopeView, untilAt: instant })).nullable(),
})

/** What would become of it, as it stands now: what ends for good, or line by line. */
export const consequences = z.discriminatedUnion('kind', [
  endings,
  z.strictObject({ kind: z.enum(toldKinds), difference: z.array(effectLine), lines: z.array(effectLine) }),
])

export type RoutedAct = z.input<typeof routedAct>
export type Consequences = z.output<typeof consequences>
export type Endings = z.output<typeof endings>
