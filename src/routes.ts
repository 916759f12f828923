import type { RouteRecordRaw } from 'vue-router'
import { withWords } from '#words/i18n.ts'
import { inboxRoute } from './inbox-route.ts'

/** The inbox is the first screen and comes with the first chunk; every other page is a chunk of its own. */
export const routes: RouteRecordRaw[] = [
  inboxRoute,
  {
    path: '/alike/:groupKey',
    component: () => withWords(import('./features/inbox/AlikePage.vue'), 'alike'),
    props: true,
    meta: { title: 'alike.title', tab: 'inbox', inside: true, beside: 'inbox' },
  },
  {
    path: '/changes/:changeId',
    component: () => withWords(import('./features/changes/ChangePage.vue'), 'answer', 'step'),
    props: true,
    meta: { title: 'change.title', tab: 'inbox', inside: true, beside: 'inbox' },
  },
  { path: '/domain', component: () => import('./features/domain/DomainPage.vue'), meta: { title: 'domain.title', tab: 'domain' } },
  {
    path: '/domain/members',
    component: () => import('./features/domain/MemberListPage.vue'),
    meta: { title: 'domain.members.title', tab: 'domain', inside: true },
  },
  {
    path: '/people/:personId',
    component: () => withWords(import('./features/domain/PersonPage.vue'), 'member'),
    props: true,
    meta: { title: 'person.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/departments',
    component: () => import('./features/domain/DepartmentListPage.vue'),
    meta: { title: 'domain.departments.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/departments/:departmentId',
    component: () => withWords(import('./features/domain/DepartmentPage.vue'), 'org'),
    props: true,
    meta: { title: 'org.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/who',
    component: () => withWords(import('./features/domain/RightListPage.vue'), 'right'),
    meta: { title: 'right.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/log',
    component: () => withWords(import('./features/domain/LogPage.vue'), 'log'),
    meta: { title: 'domain.log.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/rings',
    component: () => withWords(import('./features/domain/RingListPage.vue'), 'ring'),
    meta: { title: 'ring.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/attendance',
    component: () => withWords(import('./features/domain/AttendanceListPage.vue'), 'attendance'),
    meta: { title: 'attendance.title', tab: 'domain', inside: true },
  },
  {
    path: '/domain/attendance/:groupId',
    component: () => withWords(import('./features/domain/AttendancePage.vue'), 'attendance'),
    props: true,
    meta: { title: 'attendance.title', tab: 'domain', inside: true },
  },
  {
    path: '/domains',
    component: () => withWords(import('./features/structure/DomainListPage.vue'), 'structure', 'effect'),
    meta: { title: 'structure.domains', tab: 'domain', inside: true },
  },
  {
    path: '/domains/new',
    component: () => withWords(import('./features/structure/DomainForm.vue'), 'structure', 'effect'),
    meta: { title: 'structure.newDomain', tab: 'domain', inside: true },
  },
  {
    path: '/domains/:domainId',
    component: () => withWords(import('./features/structure/DomainDetailPage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.domainTitle', tab: 'domain', inside: true },
  },
  {
    path: '/domains/:domainId/edit',
    component: () => withWords(import('./features/structure/DomainEditPage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.editDomain', tab: 'domain', inside: true },
  },
  {
    path: '/apps',
    component: () => withWords(import('./features/structure/apps/AppListPage.vue'), 'structure'),
    meta: { title: 'structure.app.title', tab: 'domain', inside: true },
  },
  {
    path: '/apps/new',
    component: () => withWords(import('./features/structure/apps/AppForm.vue'), 'structure', 'effect'),
    meta: { title: 'structure.app.new', tab: 'domain', inside: true },
  },
  {
    path: '/apps/:appId',
    component: () => withWords(import('./features/structure/apps/AppPage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.app.one', tab: 'domain', inside: true },
  },
  {
    path: '/apps/:appId/edit',
    component: () => withWords(import('./features/structure/apps/AppEditPage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.app.edit', tab: 'domain', inside: true },
  },
  {
    path: '/roles',
    component: () => withWords(import('./features/structure/RoleListPage.vue'), 'structure', 'effect'),
    meta: { title: 'structure.roles', tab: 'domain', inside: true },
  },
  {
    path: '/roles/new',
    component: () => withWords(import('./features/structure/RoleEditPage.vue'), 'structure', 'effect'),
    meta: { title: 'structure.newRole', tab: 'domain', inside: true },
  },
  {
    path: '/roles/:roleId',
    component: () => withWords(import('./features/structure/RolePage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.roles', tab: 'domain', inside: true },
  },
  {
    path: '/roles/:roleId/edit',
    component: () => withWords(import('./features/structure/RoleEditPage.vue'), 'structure', 'effect'),
    props: true,
    meta: { title: 'structure.editRole', tab: 'domain', inside: true },
  },
  {
    path: '/domain/conflicts',
    component: () => withWords(import('./features/domain/conflicts/ConflictPage.vue'), 'conflict'),
    meta: { title: 'conflict.title', tab: 'domain', inside: true },
  },
  { path: '/ask', component: () => withWords(import('./features/asks/AskPage.vue'), 'asking'), meta: { title: 'ask.title', tab: 'ask' } },
  {
    path: '/ask-exactly',
    component: () => withWords(import('./features/asks/AskExactlyPage.vue'), 'exactly', 'asking'),
    props: ({ query }) => ({
      permission: String(query['for'] ?? ''),
      at: String(query['at'] ?? ''),
      whom: String(query['whom'] ?? ''),
      name: String(query['name'] ?? ''),
    }),
    meta: { title: 'ask.title', tab: 'ask', inside: true },
  },
  {
    path: '/ask/:roleId',
    component: () => withWords(import('./features/asks/AskPage.vue'), 'asking'),
    props: true,
    meta: { title: 'ask.title', tab: 'ask', inside: true },
  },
  { path: '/me', component: () => withWords(import('./features/me/MePage.vue'), 'me'), meta: { title: 'me.title', tab: 'me' } },
  {
    path: '/me/second-factor',
    component: () => withWords(import('./features/me/FactorPage.vue'), 'factor'),
    meta: { title: 'factor.title', tab: 'me', inside: true },
  },
  {
    path: '/confirm/:link',
    component: () => withWords(import('./features/me/ConfirmPage.vue'), 'factor'),
    props: true,
    meta: { title: 'factor.confirmPage', tab: 'me', inside: true },
  },
  {
    path: '/me/calendar',
    component: () => withWords(import('./features/me/CalendarPage.vue'), 'me'),
    meta: { title: 'me.calendar.title', tab: 'me', inside: true },
  },
  { path: '/:rest(.*)*', component: () => import('./shell/NotFoundPage.vue'), meta: { title: 'shell.notFoundPage', tab: 'inbox' } },
]
