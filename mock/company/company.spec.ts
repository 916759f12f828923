import { describe, expect, it } from 'vitest'
import { company, personas } from './company.ts'
import { cast } from './cast.ts'
import type { DepartmentSeed, PersonSeed } from './seed.ts'

const { departments, people, admins, labelRoles } = company
const departmentOf = new Map(departments.map((department) => [department.id, department]))
const personOf = new Map(people.map((person) => [person.userid, person]))

function department(id: number): DepartmentSeed {
  const found = departmentOf.get(id)
  if (!found) throw new Error(`no department ${id}`)
  return found
}

function person(userid: string): PersonSeed {
  const found = personOf.get(userid)
  if (!found) throw new Error(`no person ${userid}`)
  return found
}

/** From the department up to the root, itself first; a cycle ends it by throwing. */
function wayUp(id: number): number[] {
  const way: number[] = []
  for (let at: number | null = id; at !== null; at = department(at).parentId) {
    if (way.includes(at)) throw new Error(`departments in a circle: ${way.join(' > ')}`)
    way.push(at)
  }
  return way
}

function managersOf(userid: string): string[] {
  const way = [userid]
  for (let at = person(userid).managerUserid; at !== undefined; at = person(at).managerUserid) {
    if (way.includes(at)) throw new Error(`managers in a circle: ${way.join(' > ')}`)
    way.push(at)
  }
  return way
}

function membersOf(id: number): PersonSeed[] {
  return people.filter((one) => one.departmentIds.includes(id))
}

function membersBelow(id: number): PersonSeed[] {
  return people.filter((one) => one.departmentIds.some((own) => wayUp(own).includes(id)))
}

const squad = 91000401

function expectUnique(values: readonly (string | number)[]): void {
  expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([])
}

describe('the size of the company', () => {
  it('has about 1,200 people in about 60 departments, some 200 of them in 28 written by hand', () => {
    expect(Math.abs(people.length - 1_200)).toBeLessThanOrEqual(20)
    expect(departments).toHaveLength(60)
    expect(Math.abs(cast.people.length - 200)).toBeLessThanOrEqual(20)
    expect(cast.departments).toHaveLength(28)
  })

  it('has the cast in it as it is, and crews that come out the same every time', () => {
    expect(people.slice(0, cast.people.length)).toEqual(cast.people)
    expect(departments.slice(0, cast.departments.length)).toEqual(cast.departments)
    expect(people.at(-1)).toMatchObject({ userid: 'hon.kuokkeong', name: '韓國強', title: '穿梭巴士司机', managerUserid: 'leong.puiteng' })
  })

  it('is four levels deep, the root included, and has somebody in every department', () => {
    expect(Math.max(...departments.map(({ id }) => wayUp(id).length))).toBe(4)
    expect(departments.filter(({ id }) => membersOf(id).length === 0)).toEqual([])
  })
})

describe('departments', () => {
  it('hang under the one root, parents first', () => {
    expect(departments.filter(({ parentId }) => parentId === null)).toEqual([departments[0]])
    expect(department(1).name).toBe(company.corpName)
    for (const { id } of departments) expect(wayUp(id).at(-1)).toBe(1)
    const late = departments.filter(({ parentId }, at) => parentId !== null && departments.indexOf(department(parentId)) > at)
    expect(late).toEqual([])
  })

  // DingTalk open platform documentation: topapi/v2/department/create: 1 to 64 characters, without hyphen and comma.
  it('have ids of their own and lawful names, different among siblings', () => {
    expectUnique(departments.map(({ id }) => id))
    expectUnique(departments.map(({ parentId, name }) => `${parentId} ${name}`))
    for (const { name } of departments) expect(name).toMatch(/^[^-,，]{1,64}$/)
  })

  it('are headed by direct members, except exactly two without a head', () => {
    expect(departments.filter(({ headUserids }) => headUserids.length === 0).map(({ name }) => name)).toEqual(['大堂酒廊', '康体休闲部'])
    for (const { id, headUserids } of departments) {
      for (const userid of headUserids) expect(person(userid).departmentIds).toContain(id)
    }
  })
})

describe('people', () => {
  it('are told apart by userid, unionid, mobile and job number', () => {
    expectUnique(people.map(({ userid }) => userid))
    expectUnique(people.map(({ unionid }) => unionid))
    expectUnique(people.map(({ mobile }) => mobile))
    expectUnique(people.map(({ jobNumber }) => jobNumber))
    expectUnique(people.flatMap(({ userid, unionid }) => [userid, unionid]))
  })

  // DingTalk open platform documentation: topapi/v2/user/create: userid 1 to 64, name at most 80, title at most 200, job number at most 50 characters.
  it('have fields that the platform takes', () => {
    for (const { userid, name, mobile, title, jobNumber } of people) {
      expect(userid).toMatch(/^[a-z][a-z.]{0,63}$/)
      expect(name).toMatch(/^\S.{0,78}\S$/u)
      expect(mobile).toMatch(/^\+853-66\d{6}$/)
      expect(title).toMatch(/^.{1,200}$/u)
      expect(jobNumber).toMatch(/^.{1,50}$/)
    }
  })

  it('work in part of the front line with enterprise accounts, elsewhere with own ones and a mail address each', () => {
    const owned = people.filter(({ orgAccount }) => orgAccount)
    expect(owned.map(({ userid }) => userid)).toContain('tiago.rodrigues')
    expect(owned.length).toBeGreaterThan(10)
    expectUnique(people.flatMap(({ email }) => email ?? []))
    for (const { orgAccount, email } of people) expect(email === undefined).toBe(orgAccount === true)
  })

  it('belong to departments that exist, the squad and two more to a second one', () => {
    for (const { departmentIds } of people) {
      expect(departmentIds.length).toBeGreaterThan(0)
      expectUnique(departmentIds)
      for (const id of departmentIds) expect(departmentOf.has(id)).toBe(true)
    }
    const twice = people.filter(({ departmentIds }) => departmentIds.length > 1 && !departmentIds.includes(squad))
    expect(twice.map(({ userid }) => userid)).toEqual(['ng.sinyi', 'victor.lam'])
  })

  it('report upwards to the general manager, except the one for whom nobody is named', () => {
    const headOfAll = department(1).headUserids[0]
    const alone = people.filter(({ managerUserid }) => managerUserid === undefined).map(({ userid }) => userid)
    expect(alone).toEqual([headOfAll, 'nuno.sequeira'])
    for (const { userid } of people) {
      if (userid !== 'nuno.sequeira') expect(managersOf(userid).at(-1)).toBe(headOfAll)
    }
  })

  it('write their names in Chinese, Portuguese and English, one of them long', () => {
    expect(people.filter(({ name }) => /^\p{Script=Han}+$/u.test(name)).length).toBeGreaterThan(600)
    expect(people.filter(({ name }) => /[ãáçéêíóôõú]/iu.test(name)).length).toBeGreaterThan(40)
    expect(Math.max(...people.map(({ name }) => name.length))).toBeGreaterThan(35)
  })
})

describe('food and beverage', () => {
  it('has more than 40 people in at least four departments of its own', () => {
    const [home] = person('chan.waiman').departmentIds
    expect(department(home ?? 0).name).toBe('餐饮部')
    expect(departments.filter(({ parentId }) => parentId === home).length).toBeGreaterThanOrEqual(4)
    expect(membersBelow(home ?? 0).length).toBeGreaterThan(40)
  })

  it('leads from its supervisor to the deputy director, the head and the general manager', () => {
    const names = managersOf('chan.waiman').map((userid) => person(userid).name)
    expect(names).toEqual(['陈慧敏', '梁志豪', '周嘉雯', 'António Meira Lobo'])
    expect(person('leong.chihou').departmentIds).toEqual(person('chan.waiman').departmentIds)
    expect(department(91000200).headUserids).toEqual(['chao.kaman'])
  })
})

describe('what Remit is there for', () => {
  const remarked = (what: RegExp) => people.filter(({ remark }) => remark !== undefined && what.test(remark)).map(({ userid }) => userid)

  it('a division with people and no head, so that no domain is ever proposed for it', () => {
    const leisure = department(91001100)
    expect([leisure.parentId, leisure.headUserids]).toEqual([1, []])
    expect(membersBelow(leisure.id).length).toBeGreaterThan(15)
    expect(admins.filter(({ userid }) => membersBelow(leisure.id).includes(person(userid)))).toEqual([])
  })

  it('a division with exactly one head, who is no administrator and has nobody beside her', () => {
    expect(department(91000900).headUserids).toEqual(['michelle.fung'])
    expect(admins.filter(({ userid }) => membersBelow(91000900).includes(person(userid)))).toEqual([])
  })

  it('a main administrator who runs the systems as well', () => {
    expect(admins).toContainEqual({ userid: 'paulo.seabra', sysLevel: 1 })
    expect(department(91000701).headUserids).toEqual(['paulo.seabra'])
  })

  it('an accountant, of whom the story makes a keeper of attendance rules', () => {
    expect([person('zhu.haitao').title, person('zhu.haitao').departmentIds]).toEqual(['会计', [91000501]])
  })

  it('people on leave, one who decides for others among them, and nobody in their place', () => {
    const onLeave = remarked(/假/)
    expect(onLeave).toEqual(
      expect.arrayContaining(['beatriz.lourenco', 'zheng.siqi', 'fan.laisan', 'kou.weiteng', 'rowena.cruz', 'lam.iokpeng']),
    )
    expect(people.filter(({ managerUserid }) => managerUserid === 'fan.laisan').length).toBeGreaterThan(1)
  })

  it('leavers who are still there', () => {
    expect(remarked(/离职|到期/)).toEqual(['joel.bautista', 'hao.mingzhu', 'cheok.meiian'])
  })

  it('a squad from six departments whose end is written in its name alone', () => {
    expect(department(squad).name).toMatch(/（\d+月\d+日解散）$/)
    const homes = membersOf(squad).map(({ departmentIds }) => departmentIds.filter((id) => id !== squad))
    expect(homes).toHaveLength(8)
    expect(new Set(homes.flat()).size).toBe(6)
  })
})

describe('administrators and label roles', () => {
  it('has four main and two sub-administrators, all of them people', () => {
    expect(admins.map(({ sysLevel }) => sysLevel)).toEqual([1, 1, 1, 1, 2, 2])
    expectUnique(admins.map(({ userid }) => person(userid).userid))
  })

  it('has the default group, an ordinary one and the one Remit pushes into', () => {
    expect(labelRoles.map(({ name }) => name)).toEqual(['默认', '职务', 'Remit'])
    expect(labelRoles[0]?.roles.map(({ name }) => name)).toEqual(['负责人', '主管', '主管理员', '子管理员'])
    expect(labelRoles[2]?.roles.map(({ name }) => name)).toEqual([
      'Remit 看板',
      'Remit 通讯录',
      'Remit 班次主管',
      'Remit 考勤员',
      'Remit 安全复核员',
      'Remit 审计员',
    ])
    expectUnique(labelRoles.flatMap(({ id, roles }) => [id, ...roles.map((role) => role.id)]))
  })
})

describe('personas', () => {
  it('are ten people of the company, the department admin first', () => {
    const keys = ['admin-fb', 'manager-fb', 'owner-fb', 'owner-finance', 'hr', 'owner-people', 'global', 'security', 'auditor', 'employee']
    expect(personas.map(({ key }) => key)).toEqual(keys)
    expectUnique(personas.map(({ userid }) => person(userid).userid))
    for (const { part } of personas) expectUnique([part['zh-HK'], part.en, part.pt])
  })

  it('stand where the story needs them', () => {
    const at = Object.fromEntries(personas.map(({ key, userid }) => [key, person(userid)]))
    expect(department(91000500).headUserids).toEqual([at['owner-finance']?.userid])
    expect(department(91000600).headUserids).toEqual([at['owner-people']?.userid])
    expect(at.hr?.departmentIds).toEqual([91000600])
    expect(admins).toContainEqual({ userid: at.global?.userid, sysLevel: 1 })
    // nobody audits whom she reports to but the general manager
    expect(managersOf(at.auditor?.userid ?? '').slice(1)).toEqual([department(1).headUserids[0]])
    expect(admins.map(({ userid }) => userid)).not.toContain(at.employee?.userid)
    expect(departments.flatMap(({ headUserids }) => headUserids)).not.toContain(at.employee?.userid)
    expect(people.filter(({ managerUserid }) => managerUserid === at.employee?.userid)).toEqual([])
  })
})

describe('attendance groups', () => {
  const { shifts = [], groups = [] } = company.attendance ?? {}
  it('have ids and names of their own, and shifts that are there', () => {
    expectUnique(groups.map(({ id }) => id))
    expectUnique(groups.map(({ name }) => name))
    for (const { shiftIds } of groups) for (const id of shiftIds) expect(shifts.map((shift) => shift.id)).toContain(id)
  })

  it('ask nobody to clock in twice, and exempt only who is in one', () => {
    const inGroup = groups.map(({ departmentIds, userids, exemptUserids = [] }) => {
      const all = new Set([...userids, ...departmentIds.flatMap((id) => membersBelow(id).map(({ userid }) => userid))])
      for (const userid of exemptUserids) expect(all.delete(userid)).toBe(true)
      return [...all]
    })
    for (const { departmentIds, userids, ownerUserid, managerUserids } of groups) {
      departmentIds.forEach(department)
      for (const userid of [...userids, ...managerUserids, ...(ownerUserid === undefined ? [] : [ownerUserid])]) person(userid)
    }
    // ng.sinyi and victor.lam work in two departments
    expect(inGroup.flat().length - new Set(inGroup.flat()).size).toBeLessThanOrEqual(8)
    expect(Math.min(...inGroup.map((people) => people.length))).toBeGreaterThan(5)
  })
})
