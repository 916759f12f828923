import { paths } from '#src/paths.ts'
import type { HelpPath } from '#words/zh-CN/help.ts'

/** From the help of a page, by its address in the router, to those that go on from there. */
export const helpNext: Readonly<Record<HelpPath, readonly string[]>> = {
  '/': [paths.ask, paths.me],
  '/alike/:groupKey': [paths.inbox, paths.who],
  '/changes/:changeId': [paths.inbox, paths.who],
  '/domain': [paths.members, paths.departments, paths.who],
  '/domain/members': [paths.departments, paths.ask],
  '/people/:personId': [paths.members, paths.who],
  '/domain/departments': [paths.members, paths.ask],
  '/domain/departments/:departmentId': [paths.departments, paths.ask],
  '/domain/who': [paths.log, paths.members],
  '/domain/log': [paths.who, paths.inbox],
  '/domain/rings': [paths.log, paths.who],
  '/domain/attendance': [paths.log, paths.ask],
  '/domain/attendance/:groupId': [paths.attendance, paths.ask],
  '/domains': [paths.roles, paths.who],
  '/domains/new': [paths.domainList, paths.roles],
  '/domains/:domainId': [paths.domainList, paths.log],
  '/domains/:domainId/edit': [paths.domainList, paths.roles],
  '/apps': [paths.domainList, paths.ask],
  '/apps/new': [paths.apps, paths.domainList],
  '/apps/:appId': [paths.apps, paths.domainList],
  '/apps/:appId/edit': [paths.apps, paths.domainList],
  '/roles': [paths.domainList, paths.ask],
  '/roles/new': [paths.roles, paths.domainList],
  '/roles/:roleId': [paths.roles, paths.who],
  '/roles/:roleId/edit': [paths.roles, paths.who],
  '/domain/conflicts': [paths.who, paths.log],
  '/ask': [paths.me, paths.inbox],
  '/ask-exactly': [paths.ask, paths.me],
  '/ask/:roleId': [paths.ask, paths.inbox],
  '/me': [paths.ask, paths.inbox],
  '/me/second-factor': [paths.me, paths.inbox],
  '/confirm/:link': [paths.me, paths.inbox],
  '/me/calendar': [paths.me, paths.inbox],
  '/:rest(.*)*': [paths.inbox, paths.domain],
}

const isHelpPath = (path: string): path is HelpPath => path in helpNext

/** A page that the router does not know is helped like one that is not there. */
export const asHelpPath = (path: string): HelpPath => (isHelpPath(path) ? path : '/:rest(.*)*')
