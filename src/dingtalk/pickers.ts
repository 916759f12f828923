import { ClientCallError, timedOutCode, toCallError } from './call-error.ts'
import { callClient, personMs } from './call.ts'
import { configured } from './configure.ts'
import type { Sdk } from './sdk.ts'

export interface PickRequest {
  readonly corpId: string
  readonly agentId: string
  readonly title: string
  /** Ids picked already. */
  readonly picked: readonly string[]
  /** Ids that are shown and cannot be picked. */
  readonly disabled?: readonly string[]
  readonly multiple: boolean
  readonly max: number
  /** Shown when more than `max` are picked. */
  readonly limitText?: string
}

export interface Picked {
  readonly id: string
  readonly name: string
}

/** A picker waits for a person, so it cannot tell a silent bridge from a slow reader; the signature, asked before, can. */
async function refuseSilentClient(method: string): Promise<void> {
  const outcome = await configured()
  if (outcome !== undefined && outcome !== 'ready' && outcome.errorCode === timedOutCode) {
    throw new ClientCallError(method, { code: timedOutCode, text: outcome.text })
  }
}

async function pick<T>(method: string, invoke: (sdk: Sdk) => Promise<T>): Promise<T | null> {
  try {
    await refuseSilentClient(method)
    return await callClient(method, invoke, personMs)
  } catch (raw) {
    const failure = toCallError(method, raw)
    if (failure.cancelled) return null
    throw failure
  }
}

/** One answer from all clients: each of them once, and nobody who could not be picked, whatever an older client lets through. */
function uniform(answer: readonly Picked[], { disabled = [] }: PickRequest): Picked[] {
  const ids = answer.map(({ id }) => id)
  return answer.filter(({ id }, place) => ids.indexOf(id) === place && !disabled.includes(id))
}

interface RawDepartment {
  readonly id: string | number
  readonly name: string
}

/** null: the person cancelled. Departments are the client's claim; the server checks them. */
export async function pickDepartments(request: PickRequest): Promise<Picked[] | null> {
  const answer: { departments?: RawDepartment[] } | null = await pick('departmentsPicker', (sdk) =>
    sdk.departmentsPicker({
      title: request.title,
      corpId: request.corpId,
      appId: request.agentId,
      multiple: request.multiple,
      limitTips: request.limitText ?? '',
      maxDepartments: request.max,
      pickedDepartments: [...request.picked],
      disabledDepartments: [...(request.disabled ?? [])],
      requiredDepartments: [],
    }),
  )
  const departments = (answer?.departments ?? []).map(({ id, name }) => ({ id: String(id), name }))
  return answer && uniform(departments, request)
}

/** null: the person cancelled. `responseUserOnly` turns picked departments into their people. */
export async function pickPeople(request: PickRequest): Promise<Picked[] | null> {
  const answer = await pick('complexPicker', (sdk) =>
    sdk.complexPicker({
      title: request.title,
      corpId: request.corpId,
      appId: Number(request.agentId),
      multiple: request.multiple,
      limitTips: request.limitText ?? '',
      maxUsers: request.max,
      pickedUsers: [...request.picked],
      pickedDepartments: [],
      disabledUsers: [...(request.disabled ?? [])],
      disabledDepartments: [],
      requiredUsers: [],
      requiredDepartments: [],
      permissionType: 'GLOBAL',
      responseUserOnly: true,
      startWithDepartmentId: 0,
    }),
  )
  const people = (answer?.users ?? []).map(({ emplId, name }) => ({ id: emplId, name }))
  return answer && uniform(people, request)
}
