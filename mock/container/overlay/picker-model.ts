import type { Directory } from '../control.ts'

export type PickerKind = 'departments' | 'people'
type Department = Directory['departments'][number]
type Person = Directory['people'][number]

export interface PickerRules {
  readonly kind: PickerKind
  readonly directory: Directory
  readonly multiple: boolean
  readonly max: number
  readonly picked: readonly string[]
  readonly disabled: readonly string[]
  readonly required: readonly string[]
}

/** What a picker shows and holds, without drawing it. */
export interface PickerModel {
  readonly query: string
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
  /** From the top department to the one that is open. */
  readonly trail: readonly Department[]
  readonly picked: ReadonlySet<string>
  enter(departmentId: number): void
  find(query: string): void
  /** False when `max` is reached. */
  toggle(id: string): boolean
  isLocked(id: string): boolean
  hasInside(departmentId: number): boolean
}

function trailTo(directory: Directory, departmentId: number | null): Department[] {
  const found = directory.departments.find(({ id }) => id === departmentId)
  return found ? [...trailTo(directory, found.parentId), found] : []
}

/** The top is above everything, so that the first row can be the whole company. */
const top = null

export function createPickerModel(rules: PickerRules): PickerModel {
  const { directory, kind } = rules
  let openId: number | null = kind === 'people' ? (directory.departments.find(({ parentId }) => parentId === null)?.id ?? top) : top
  let query = ''
  let picked = new Set(rules.picked)
  const matches = ({ name }: { name: string }): boolean => name.toLowerCase().includes(query)
  const isLocked = (id: string): boolean => rules.disabled.includes(id) || rules.required.includes(id)
  const children = (id: number | null): Department[] => directory.departments.filter(({ parentId }) => parentId === id)
  return {
    get query() {
      return query
    },
    get departments() {
      if (query) return kind === 'departments' ? directory.departments.filter(matches) : []
      return children(openId)
    },
    get people() {
      if (kind === 'departments') return []
      if (query) return directory.people.filter(matches)
      return directory.people.filter(({ departmentIds }) => departmentIds.some((id) => id === openId))
    },
    get trail() {
      return trailTo(directory, openId)
    },
    get picked() {
      return picked
    },
    enter(departmentId) {
      openId = departmentId
      query = ''
    },
    find(text) {
      query = text.trim().toLowerCase()
    },
    toggle(id) {
      if (isLocked(id)) return true
      if (picked.delete(id)) return true
      if (!rules.multiple) picked = new Set(rules.required)
      if (picked.size >= rules.max) return false
      picked.add(id)
      return true
    },
    isLocked,
    hasInside: (departmentId) => children(departmentId).length > 0,
  }
}
