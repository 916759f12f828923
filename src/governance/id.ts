/** Branded ids: a department's id cannot be handed over where a person's is wanted. */
declare const noun: unique symbol
type Id<N extends string> = string & { readonly [noun]: N }

/** DingTalk's userid: unique in the company, immutable. */
export type PersonId = Id<'person'>
/** DingTalk's dept_id as text; the root is '1'. */
export type DepartmentId = Id<'department'>
declare const kept: unique symbol
/** An entry of the list of apps, `app:` and what tells it from others: a place like a department, and where a department is wanted none. */
export type AppId = DepartmentId & { readonly [kept]: 'app' }
export type DomainId = Id<'domain'>
export type RoleId = Id<'role'>
export type GrantId = Id<'grant'>
export type ChangeId = Id<'change'>
export type CoverId = Id<'cover'>
export type ConflictRuleId = Id<'conflict rule'>
export type ExceptionId = Id<'exception'>
/** The platform's number of an attendance group: made anew, it is another one. */
export type AttendanceGroupId = Id<'attendance_group'>
/** Milliseconds since 1970-01-01T00:00:00Z, always from the transaction's clock. */
export type Instant = number
