import type { CompanySeed, DepartmentSeed, PersonSeed } from './seed.ts'

export interface Size {
  readonly people: number
  readonly departments: number
}

/** Nothing of the hand-written company comes near these numbers. */
const FIRST_DEPARTMENT = 92_000_000
/** So many departments hang below one, so that a large company is deep and not only broad. */
const BELOW_ONE = 12

const KINDS = [
  '客房组',
  '餐厅组',
  '厨房组',
  '礼宾组',
  '保安组',
  '工程组',
  '会展组',
  '零售组',
  '布草组',
  '车队组',
  '康体组',
  '账房组',
] as const
const SURNAMES = [...'陈李黄何梁林吴张郑谭罗苏邓叶卢曾彭潘袁冯'] as const
const FIRST = [...'嘉伟慧俊美志家国淑永'] as const
const SECOND = [...'明雯豪敏强仪文珊华怡辉玲'] as const
const TITLES = ['服务员', '领班', '技师', '专员', '文员'] as const

const pick = <T>(from: readonly T[], index: number): T => {
  const found = from[index % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const nameOf = (index: number): string =>
  pick(SURNAMES, index) +
  pick(FIRST, Math.floor(index / SURNAMES.length)) +
  pick(SECOND, Math.floor(index / (SURNAMES.length * FIRST.length)))

const useridOf = (index: number): string => `grown.${String(index + 1).padStart(6, '0')}`

/** The parent is among those before, by place; null: under the root. */
const parentOf = (index: number): number | null => (index === 0 ? null : Math.floor((index - 1) / BELOW_ONE))

/** One department after the other gets its next person; the first in each heads it. */
function grownPeople(count: number, places: number, boss: string | undefined): PersonSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const place = index % places
    const above = parentOf(place)
    const isHead = index < places
    const manager = isHead ? (above === null ? boss : useridOf(above)) : useridOf(place)
    return {
      userid: useridOf(index),
      unionid: `hRg${index}Wb7siSQiEiE`,
      name: nameOf(index),
      mobile: `+853-68${String(index).padStart(6, '0')}`,
      title: isHead ? '经理' : pick(TITLES, index),
      jobNumber: `HG${index}`,
      departmentIds: [FIRST_DEPARTMENT + place],
      ...(manager === undefined ? {} : { managerUserid: manager }),
      ...(isHead ? { email: `${useridOf(index)}@heronbay.example` } : { orgAccount: true }),
    }
  })
}

function grownDepartments(count: number, people: number): DepartmentSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const above = parentOf(index)
    return {
      id: FIRST_DEPARTMENT + index,
      name: above === null ? '二期度假村' : `${pick(KINDS, index)}${index}`,
      parentId: above === null ? 1 : FIRST_DEPARTMENT + above,
      headUserids: index < people ? [useridOf(index)] : [],
    }
  })
}

/**
 * The company with a second resort added, up to the size that is asked for: the same people every time, so that what is
 * measured with it can be measured again. Whoever was there stays as she was.
 */
export function grow(company: CompanySeed, size: Size): CompanySeed {
  const [people, departments] = [size.people - company.people.length, size.departments - company.departments.length]
  if (people < 0 || departments < 0)
    throw new Error(`the company has ${company.people.length} people in ${company.departments.length} departments already`)
  if (people > 0 && departments === 0) throw new Error('more people need at least one department more')
  return {
    ...company,
    departments: [...company.departments, ...grownDepartments(departments, people)],
    people: [...company.people, ...grownPeople(people, Math.max(departments, 1), company.departments[0]?.headUserids[0])],
  }
}
