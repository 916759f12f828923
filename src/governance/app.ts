import type { AppId, DepartmentId } from './id.ts'
import type { Permission } from './permission.ts'
import type { Cause } from './verdict.ts'

/** An entry of the list of apps that the company keeps by hand: the platform lists none. */
export interface AppShape {
  readonly name: string
  /** What it is for. */
  readonly purpose: string
  /** Where it is opened; empty: not by an address. */
  readonly link: string
  /** Where it is managed, in words: a console, a menu, a vendor. */
  readonly managedAt: string
}

/** An app is a place like a department, right below the company's top, and below it is nothing. Its id says which of the two it is. */
export const isApp = (id: string): id is AppId => id.startsWith('app:')
export const isNoApp = (id: DepartmentId): boolean => !isApp(id)

interface Places {
  readonly include: readonly DepartmentId[]
  readonly exclude: readonly DepartmentId[]
}
export const isOfApps = ({ include }: Places): boolean => include.length > 0 && include.every(isApp)

/** Departments and apps in one scope would each be read as the other: nobody gets, asks for or owns such a one. */
export function isMixed({ include, exclude }: Places): boolean {
  const named = [...include, ...exclude]
  return named.some(isApp) && !named.every(isApp)
}

/** What a person counts of a scope: its departments, and of a scope of apps these. Apps within the whole company are not among its departments. */
export function counted(places: Iterable<DepartmentId>): readonly DepartmentId[] {
  const all = Array.from(places)
  const departments = all.filter(isNoApp)
  return departments.length > 0 ? departments : all
}

/** What of the catalogue permits anything about an app. */
const appPermissions: readonly Permission[] = ['app.manage']
export const countsOverApps = ({ permissions }: { readonly permissions: readonly Permission[] }): boolean =>
  permissions.some((permission) => appPermissions.includes(permission))

export const placeUnknown = (id: DepartmentId): Cause =>
  isApp(id) ? { code: 'app_unknown', appId: id } : { code: 'department_unknown', departmentId: id }
