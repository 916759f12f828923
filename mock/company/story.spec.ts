import { afterAll, beforeAll, expect, it } from 'vitest'
import { highestRisk } from '#governance/permission.ts'
import { storyBeganMs } from '#mock/start/start-simulator.ts'
import { agreeOnTime } from '#server/simulator-time.ts'
import { setClockOffset } from '#server/store/settings.ts'
import { readAttendance } from '#tests/kit/attendance.ts'
import { describeOnEmbedded } from '#tests/kit/databases.ts'
import { startTestRemit, type Somebody, type TestRemit } from '#tests/kit/remit.ts'
import { cast } from './cast.ts'
import { personas } from './personas.ts'
import { tellStory } from './story.ts'

const foodAndBeverage = '91000200'
const retail = '91000900'
const leisure = '91001100'
const squad = '91000401'

describeOnEmbedded('the story of the demo company', (open) => {
  let remit: TestRemit
  let root: Somebody
  beforeAll(async () => {
    const database = await open()
    // before anything is logged: the time of the database never goes back behind its log
    await database.transaction((tx) => setClockOffset(tx, -storyBeganMs))
    remit = await startTestRemit(database, cast)
    await agreeOnTime(remit.app)
    await remit.readDirectory()
    await readAttendance(remit)
    const advance = (minutes: number) => remit.advance(minutes * 60_000)
    const now = () => remit.simulator.world.clock.now()
    const away = () => remit.simulator.world.clock.offsetMs / 60_000
    const clock = { now, advance, comeTo: (minutes: number) => advance(minutes - away()) }
    await tellStory({ signIn: remit.signIn, clock, keepAuthenticator: () => Promise.resolve(), pause: remit.settle })
    await remit.settle()
    root = await remit.signIn('fong.kincheong')
  }, 120_000)
  afterAll(() => remit.close())

  /** The area over the whole company. */
  const everywhere = async (who: Somebody) =>
    (await who.call('getDomain', {})).areas.find(({ scope }) => scope.include.some(({ id }) => id === '1'))?.key
  const holders = async (q?: string) => {
    const area = await everywhere(root)
    return root.call('listRightHolders', { ...(area && { area }), ...(q && { q }) })
  }

  it('ends in the present, with two requests for the manager of food and beverage', async () => {
    expect(Math.abs(remit.simulator.world.clock.offsetMs)).toBeLessThan(1_000)
    const { inbox } = await (await remit.signIn('leong.chihou')).call('getHome', {})
    expect(inbox.waiting.map(({ requester }) => requester.id).sort()).toEqual(['joao.figueira', 'wong.wenghong'])
  })

  it('leaves four alike requests and an unusual one to the head of human resources', async () => {
    const [group, ...others] = (await (await remit.signIn('tam.laichan')).call('listAlike', {})).groups
    expect([group?.alike.length, group?.odd.map(({ requester, oddities }) => [requester.id, oddities])]).toEqual([
      4,
      [['ng.meileng', [{ code: 'longer', usual: 3 * 24 * 60 }]]],
    ])
    expect(others).toEqual([])
  })

  it('leaves retail with one admin, and leisure with none', async () => {
    const [owner] = (await (await remit.signIn('michelle.fung')).call('getDomain', {})).areas
    expect(owner?.scope.include.map(({ id }) => id)).toEqual([retail])
    const { rows } = await holders()
    const within = (id: string) => rows.filter(({ sources }) => sources.some(({ scope }) => scope.include.some((top) => top.id === id)))
    expect(within(retail).map(({ person }) => person.id)).toEqual(['michelle.fung'])
    expect(within(leisure)).toEqual([])
    const { proposals } = await root.call('getDomain', {})
    expect(proposals.flatMap(({ scope }) => scope.include.map(({ id }) => id))).not.toContain(leisure)
  })

  it('gives one person everything that anybody can hold', async () => {
    const { roles } = await root.call('listRoles', {})
    // who keeps the apps is the director of the hotel
    const grantable = roles
      .filter(({ id, risk }) => risk !== 'critical' && id !== 'app_keeper')
      .flatMap(({ permissions }) => permissions.map(({ id }) => id))
    const { rows, permissions } = await holders('Paulo Seabra')
    const held = rows.flatMap(({ sources }) =>
      sources.flatMap(({ roleId, scope }) =>
        scope.include.some(({ id }) => id === '1' || id === foodAndBeverage)
          ? roleId === null
            ? permissions.ofOwners
            : (permissions.byRole[roleId] ?? [])
          : [],
      ),
    )
    expect(highestRisk(rows.map(({ risk }) => risk))).toBe('high')
    expect(grantable.filter((permission) => !held.includes(permission))).toEqual([])
  })

  it('gives an accountant the attendance rules of the restaurants and lets her audit them, and a right past her last day to one who leaves', async () => {
    const held = async (name: string) => {
      const { rows, permissions } = await holders(name)
      return rows.flatMap(({ sources }) =>
        sources.map(({ roleId, scope }) => [roleId && permissions.byRole[roleId], scope.include.map(({ id }) => id)]),
      )
    }
    expect(await held('朱海涛')).toEqual([
      [expect.arrayContaining(['log.view']), [foodAndBeverage]],
      [['attendance_rule.view', 'attendance_rule.update'], [foodAndBeverage]],
    ])
    expect(await held('郝明珠')).toEqual([[expect.arrayContaining(['member.move']), ['91000206']]])
  })

  it('leaves one ring of people who agreed to what the other asked for', async () => {
    const { rings } = await (await remit.signIn('teresa.quadros')).call('listRings', {})
    expect(rings.map(({ people, decisionCount }) => [people.map(({ id }) => id), decisionCount])).toEqual([
      [['chao.kaman', 'paulo.seabra'], 3],
    ])
  })

  it('ends what a leaver held, here and in DingTalk, and keeps it in the log', async () => {
    expect(remit.simulator.world.company.people.has('lam.meiseong')).toBe(false)
    expect((await holders('林美嫦')).rows).toEqual([])
    const area = await everywhere(root)
    const { rows } = await root.call('listLog', { ...(area && { area }), personId: 'lam.meiseong' })
    expect(rows.flatMap(({ lines }) => lines.map(({ action }) => action))).toContain('grant.ended')
  })

  it('lets the right over the squad end, whatever becomes of the squad', async () => {
    const { rows } = await holders('Sofia Almada')
    const [source] = rows.flatMap(({ sources }) => sources)
    expect(source?.scope.include.map(({ id }) => id)).toEqual([squad])
    expect((source?.untilAt ?? 0) - Date.now()).toBeLessThan(30 * 24 * 60 * 60_000)
  })

  it('has a conflict rule: it refuses, somebody breaks it already, and one is excepted until the proof is due', async () => {
    const officer = await remit.signIn('teresa.quadros')
    const { conflicts } = await officer.call('listConflicts', {})
    expect(conflicts.map(({ person, exceptionId }) => [person.id, exceptionId !== null])).toEqual([
      ['zhu.haitao', false],
      ['paulo.seabra', true],
    ])
    const scope = { include: [foodAndBeverage], exclude: [] }
    const asked = { roleId: 'attendance_keeper', scope, lengthMinutes: 7 * 24 * 60, startAt: null }
    const { verdict } = await (await remit.signIn('ng.meileng')).call('previewAsk', asked)
    expect(verdict.causes.map(({ code }) => code)).toEqual(['conflict_found'])
    const [exception] = (await (await remit.signIn('chao.kaman')).call('listExceptions', {})).exceptions
    expect(exception).toMatchObject({ person: { id: 'paulo.seabra' }, over: null, can: { prove: { allowed: true } } })
    expect((exception?.lapsesAt ?? 0) - Date.now()).toBeLessThan(12 * 60 * 60_000)
  })

  it('lists two apps, which anybody may ask to keep', async () => {
    expect((await root.call('listApps', {})).rows.map(({ name }) => name).sort()).toEqual(['客房管理系统', '费用报销'])
  })

  it('has a domain of apps, which an accountant answers for', async () => {
    const { rows } = await root.call('listDomains', {})
    const ofApps = rows.filter(({ tier }) => tier === 'app')
    expect(ofApps.map(({ name, owners, places }) => [name, owners.map(({ id }) => id), places.map((place) => place.name)])).toEqual([
      ['财务应用', ['kuong.sokieng'], ['费用报销']],
    ])
    expect((await (await remit.signIn('kuong.sokieng')).call('listApps', {})).rows.map(({ name }) => name)).toEqual(['费用报销'])
  })

  /** What the log of the whole company tells, oldest first, of stories in which this happened. */
  const told = async (topic: 'domains' | 'attendance', ...actions: readonly string[]) => {
    const area = await everywhere(root)
    const { rows } = await root.call('listLog', { ...(area && { area }), topic })
    return rows.filter(({ lines }) => lines.some(({ action }) => actions.includes(action))).reverse()
  }

  it('tells of a domain handed over: from whom, to whom, and who decided', async () => {
    const handed = (await told('domains', 'domain.set')).find(({ lines }) => lines.some(({ domainName }) => domainName === '会展活动部'))
    const change = await root.call('getChange', { changeId: handed?.changeId ?? '' })
    expect(change).toMatchObject({ status: 'applied', requester: { id: 'ho.puisan' } })
    const lines = 'lines' in change.subject ? change.subject.lines : []
    expect(lines.map(({ code, names }) => [code, names])).toEqual([
      ['domain_owner_new', ['李伟强']],
      ['domain_owner_gone', ['何佩珊']],
    ])
    const deciders = change.route.flatMap(({ answers }) => answers.map(({ person, proof }) => [person.id, proof]))
    expect(deciders).toEqual(expect.arrayContaining([['mak.waiseng', 'code']]))
    expect(deciders.length).toBeGreaterThanOrEqual(2)
    const { rows } = await (await remit.signIn('lei.waikeong')).call('listDomains', {})
    expect(rows.map(({ name, owners }) => [name, owners.map(({ id }) => id)])).toEqual([['会展活动部', ['lei.waikeong']]])
  })

  it('tells of an attendance rule that others agreed to delete, and that came back from its copy', async () => {
    const stories = await told('attendance', 'attendance.deleted', 'attendance.restored')
    expect(stories.map(({ lines }) => lines.map(({ action, actor }) => [action, actor?.id ?? null]))).toEqual([
      expect.arrayContaining([
        ['change.approved', 'michelle.fung'],
        ['change.approved', 'mak.waiseng'],
        ['attendance.deleted', 'ho.sokwa'],
      ]),
      [['attendance.restored', 'ho.sokwa']],
    ])
    const standing = [...remit.simulator.world.attendance.groups.values()].filter(({ name }) => name === '门店排班')
    expect(standing.map(({ departmentIds }) => departmentIds)).toEqual([[Number(retail)]])
    const { rows, kept } = await (await remit.signIn('michelle.fung')).call('listAttendanceRules', {})
    expect([rows.map(({ name, people }) => [name, people]), kept]).toEqual([[['门店排班', 7]], []])
  })

  it('gives no second factor to anybody whom a visitor can be', async () => {
    for (const { userid } of personas)
      expect([userid, (await (await remit.signIn(userid)).call('getFactor', {})).registeredAt]).toEqual([userid, null])
  })

  it.each(['teresa.quadros', 'shao.wei'])('lets %s read the log and who may do what, of the whole company', async (userid) => {
    const officer = await remit.signIn(userid)
    const page = await officer.call('getDomain', {})
    expect(page.area?.scope.include.map(({ id }) => id)).toEqual(['1'])
    expect([page.logVisible, page.rightHolderCount !== null]).toEqual([true, true])
    expect((await officer.call('listLog', {})).rows.length).toBeGreaterThan(10)
    const { rows } = await officer.call('listHoldings', { personId: 'zhu.haitao' })
    expect(rows.map(({ can }) => can.revoke.allowed)).toEqual(rows.map(() => userid === 'teresa.quadros'))
  })
})
