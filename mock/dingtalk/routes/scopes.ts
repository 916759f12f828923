import type { Route } from '../wire/route.ts'
import { ROOT } from '../world/company.ts'

/** The simulated app may see the whole company and every field that the other calls tell. */
export const scopeRoutes: readonly Route[] = [
  {
    path: '/auth/scopes',
    verb: 'GET',
    generation: 'old',
    scope: 'qyapi_base',
    needsToken: true,
    counted: false,
    answer: () => ({
      auth_org_scopes: { authed_dept: [ROOT], authed_user: [] },
      auth_user_field: ['name', 'mobile', 'email', 'title', 'job_number', 'work_place', 'remark', 'manager_userid', 'extension'],
      condition_field: [],
    }),
  },
]
