import { z } from 'zod'
import type { ErrorCode } from '../wire/error-texts.ts'
import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import type { Company } from '../world/company.ts'
import type { Person } from '../world/person.ts'

type Mutable = { -readonly [Key in keyof Person]?: Person[Key] }

type TextField = 'name' | 'title' | 'jobNumber' | 'telephone' | 'orgEmail' | 'workPlace' | 'remark'

/** DT: user information update: name on the wire, field, longest text, code when it does not fit. */
const TEXTS: readonly (readonly [string, TextField, number, ErrorCode])[] = [
  ['name', 'name', 80, 60112],
  ['title', 'title', 200, 40035],
  ['job_number', 'jobNumber', 50, 60123],
  ['telephone', 'telephone', 50, 40035],
  ['org_email', 'orgEmail', 100, 60105],
  ['work_place', 'workPlace', 100, 40035],
  ['remark', 'remark', 2_000, 40035],
]

const orderList = z.array(z.object({ dept_id: z.coerce.number().int(), order: z.coerce.number().int() }))
const extensionSet = z.record(z.string(), z.string())

/** All changes of one `user/update`, or the refusal of the whole call. A field that is absent stays as it is. */
export function changesOf(params: Params, person: Person, company: Company): Mutable {
  const changes: Mutable = {}
  for (const [name, field, most, code] of TEXTS) {
    const value = params.optionalText(name, code)
    if (value === undefined) continue
    if (value.length > most || (field === 'name' && value === '')) throw refuse(code)
    changes[field] = value
  }
  Object.assign(changes, emailChange(params, person, company), departmentChange(params, company))
  Object.assign(changes, orderChange(params), managerChange(params, company), extensionChange(params, person), flagChanges(params))
  return changes
}

function emailChange(params: Params, person: Person, company: Company): Mutable {
  const email = params.optionalText('email', 60105)
  if (email === undefined) return {}
  if (email !== '' && (email.length > 50 || !/^[^@\s]+@[^@\s]+$/.test(email))) throw refuse(60105)
  const taken = email !== '' && [...company.people.values()].some((other) => other.email === email && other !== person)
  if (taken) throw refuse(60106)
  return { email }
}

function departmentChange(params: Params, company: Company): Mutable {
  if (!params.has('dept_id_list')) return {}
  const departmentIds = params.integers('dept_id_list', 40066)
  if (departmentIds.length === 0) throw refuse(40066)
  if (departmentIds.length > 100) throw refuse(60110)
  if (!departmentIds.every((id) => company.departments.has(id))) throw refuse(60003)
  return { departmentIds }
}

function orderChange(params: Params): Mutable {
  if (!params.has('dept_order_list')) return {}
  const list = orderList.safeParse(params.structure('dept_order_list', 40035))
  if (!list.success) throw refuse(40035, 'dept_order_list')
  return { departmentOrders: new Map(list.data.map(({ dept_id, order }) => [dept_id, order])) }
}

function managerChange(params: Params, company: Company): Mutable {
  const forced = params.list('force_update_fields', 40035)
  if (forced.some((field) => field !== 'manager_userid')) throw refuse(40035, 'force_update_fields')
  const managerUserid = params.optionalText('manager_userid', 60128)
  if (managerUserid) {
    if (!company.people.has(managerUserid)) throw refuse(60128)
    return { managerUserid }
  }
  return forced.includes('manager_userid') ? { managerUserid: undefined } : {}
}

/** The whole set is replaced, unless `ext_attrs_update_mode` is 1. */
function extensionChange(params: Params, person: Person): Mutable {
  const mode = params.optionalInteger('ext_attrs_update_mode', 60122) ?? 0
  if (mode !== 0 && mode !== 1) throw refuse(60122)
  if (!params.has('extension')) return {}
  const set = extensionSet.safeParse(params.structure('extension', 60122))
  if (!set.success || JSON.stringify(set.data).length > 2_000) throw refuse(60122)
  return { extension: mode === 1 ? { ...person.extension, ...set.data } : set.data }
}

function flagChanges(params: Params): Mutable {
  const [hideMobile, senior] = [params.optionalFlag('hide_mobile'), params.optionalFlag('senior_mode')]
  const hiredDate = params.optionalInteger('hired_date')
  return {
    ...(hideMobile === undefined ? {} : { hideMobile }),
    ...(senior === undefined ? {} : { senior }),
    ...(hiredDate === undefined ? {} : { hiredDate }),
  }
}
