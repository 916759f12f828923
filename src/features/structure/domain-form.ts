import { computed, ref, type Ref } from 'vue'
import type { Input, Output } from '#contract/endpoints.ts'
import { presetPolicy, type PolicyPreset } from '#governance/policy.ts'

type Act = Extract<Input<'sendRoutedAct'>['act'], { kind: 'set_domain' }>
export type Shape = NonNullable<Act['after']>
export type PolicyForm = Shape['policy']
export interface Named {
  readonly id: string
  readonly name: string
}

/** A preset as a form begins with it: what it says, in a copy that may be changed. */
export function policyOf(preset: PolicyPreset): PolicyForm {
  const { version: _version, ...demands } = presetPolicy(preset)
  return JSON.parse(JSON.stringify(demands)) as PolicyForm
}

/** What somebody would have a domain be, and the act it makes; `before` null: a new one. */
export function useDomainForm(before: Ref<Output<'getDomainDetail'> | null>, ownDepartment: Named | undefined) {
  const found = before.value
  const name = ref(found?.name ?? '')
  const ofApps = found?.tier === 'app'
  const kind = ref<'departments' | 'apps'>(ofApps ? 'apps' : 'departments')
  const include = ref<readonly Named[]>(found && !ofApps ? found.scope.include : ownDepartment ? [ownDepartment] : [])
  const exclude = ref<readonly Named[]>(found && !ofApps ? found.scope.exclude : [])
  const appIds = ref<readonly string[]>(ofApps ? found.scope.include.map(({ id }) => id) : [])
  const owners = ref<readonly Named[]>(found?.owners ?? [])
  const policy = ref<PolicyForm>(found ? (JSON.parse(JSON.stringify(found.shape.policy)) as PolicyForm) : policyOf('front_line'))

  const after = computed<Shape>(() => ({
    name: name.value.trim(),
    // what was chosen of the other kind stays on the page, and goes no further
    scope:
      kind.value === 'apps'
        ? { include: [...appIds.value], exclude: [] }
        : { include: include.value.map(({ id }) => id), exclude: exclude.value.map(({ id }) => id) },
    ownerIds: owners.value.map(({ id }) => id),
    policy: policy.value,
  }))
  const act = computed<Act>(() => ({
    kind: 'set_domain',
    domainId: found?.id ?? null,
    before: found?.shape ?? null,
    after: after.value,
  }))
  const beginning = JSON.stringify(after.value)
  const dirty = computed(() => JSON.stringify(after.value) !== beginning)
  const complete = computed(() => after.value.name !== '' && after.value.scope.include.length > 0 && owners.value.length > 0)
  return { name, kind, appIds, include, exclude, owners, policy, act, dirty, complete }
}
