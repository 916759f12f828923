import { describe, expect, it } from 'vitest'
import { departmentId, departments, domain, holderOf, said } from '#tests/governance/small-company.ts'
import type { AppShape } from '../../app.ts'
import type { AppId } from '../../id.ts'
import { orgTree } from '../../org.ts'
import { maySetApp } from './set-app.ts'

const id = (text: string): AppId => departmentId(`app:${text}`) as AppId
const shape = (name: string, over: Partial<AppShape> = {}): AppShape => ({ name, purpose: '', link: '', managedAt: '', ...over })
const oa = shape('OA')
const apps = new Map([
  [id('oa'), oa],
  [id('shop'), shape('Shop')],
])
const tree = orgTree([...departments, ...Array.from(apps.keys(), (app) => ({ id: app, name: app, parentId: departmentId('1') }))])
const { actor, holds } = holderOf(['app.manage'])
const everywhere = actor({ tree, grants: [holds(['1'])] })
const atOa = actor({ tree, grants: [holds(['app:oa'])] })
const inFront = actor({ tree, domains: [domain('front')] })
const verdict = (who: typeof everywhere, appId: string, before: AppShape | null, after: AppShape | null): string =>
  said(maySetApp(who, { appId: id(appId), before, after }, apps))

describe('maySetApp', () => {
  it.each([
    ['a new one over the whole company', everywhere, 'new', null, shape('Payroll'), 'yes: grant_permits'],
    ['a new one from one app', atOa, 'new', null, shape('Payroll'), 'no: outside_scope'],
    ['a change at that app', atOa, 'oa', oa, shape('OA', { purpose: 'Leave' }), 'yes: grant_permits'],
    ['another app', atOa, 'shop', shape('Shop'), null, 'no: outside_scope'],
    ['with rights over departments alone', inFront, 'oa', oa, null, 'no: outside_scope'],
    ['its end', atOa, 'oa', oa, null, 'yes: grant_permits'],
    ['one that is not on the list', everywhere, 'gone', oa, null, 'no: app_unknown'],
    ['what somebody changed meanwhile', everywhere, 'oa', shape('OA 1'), shape('OA 2'), 'no: changed_meanwhile'],
    ['an id that is taken', everywhere, 'oa', null, shape('OA 2'), 'no: changed_meanwhile'],
    ['what it is already', everywhere, 'oa', oa, oa, 'no: nothing_changes'],
    ['neither before nor after', everywhere, 'new', null, null, 'no: nothing_changes'],
    ['no name', everywhere, 'new', null, shape(' '), 'no: app_name_missing'],
    ['a name that is too long', everywhere, 'new', null, shape('x'.repeat(61)), 'no: name_illegal'],
    ['the name of another', everywhere, 'new', null, shape(' Shop '), 'no: app_name_taken'],
  ])('%s', (_, who, appId, before, after, expected) => expect(verdict(who, appId, before, after)).toBe(expected))
})
