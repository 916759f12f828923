import type { Route } from '../wire/route.ts'
import { approvalRoutes } from './approvals.ts'
import { attendanceChangeRoutes } from './attendance-changes.ts'
import { attendanceReadRoutes } from './attendance-reads.ts'
import { departmentChangeRoutes } from './department-changes.ts'
import { departmentRoutes } from './departments.ts'
import { loginRoutes } from './login.ts'
import { noticeRoutes } from './notices.ts'
import { orgAccountRoutes } from './org-accounts.ts'
import { peopleRoutes } from './people.ts'
import { personArrivalRoutes } from './person-arrivals.ts'
import { personUpdateRoutes } from './person-update.ts'
import { roleListRoutes } from './role-lists.ts'
import { roleMemberRoutes } from './role-members.ts'
import { scopeRoutes } from './scopes.ts'
import { ticketRoutes } from './tickets.ts'
import { tokenRoutes } from './tokens.ts'

/** Every call of the platform that is simulated; a new family is one line here. */
export const ALL_ROUTES: readonly Route[] = [
  ...tokenRoutes,
  ...ticketRoutes,
  ...loginRoutes,
  ...departmentRoutes,
  ...departmentChangeRoutes,
  ...peopleRoutes,
  ...personArrivalRoutes,
  ...personUpdateRoutes,
  ...orgAccountRoutes,
  ...roleListRoutes,
  ...roleMemberRoutes,
  ...noticeRoutes,
  ...approvalRoutes,
  ...attendanceReadRoutes,
  ...attendanceChangeRoutes,
  ...scopeRoutes,
]
