import fc from 'fast-check'
import { and, inArray, isNull, notInArray } from 'drizzle-orm'
import { besideTheAct } from '#server/store/lost-effects.ts'
import { departments, members, memberships } from '#server/store/schema/directory-tables.ts'
import { outbox } from '#server/store/schema/work-tables.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const writes = ['/topapi/v2/user/update', '/topapi/v2/department/update', '/topapi/v2/department/create'] as const

/** The next call of a kind is refused by the platform, for good. */
export const spoil = fc.record({ do: fc.constant('spoil'), path: fc.constantFrom(...writes), code: fc.constantFrom(40035, 60003, 60121) })

export function spoilNext({ simulator }: TestRemit, { path, code }: { readonly path: string; readonly code: number }): void {
  simulator.world.faults.plan(path, 1, { as: { errcode: code, errmsg: 'no' }, delayMs: 0 })
}

type Shown = ReadonlyMap<string, string>

function there({ simulator }: TestRemit): Shown {
  const { people, departments: places } = simulator.world.company
  return new Map([
    ...[...people.values()].map(({ userid, departmentIds }) => [`works ${userid}`, departmentIds.join()] as const),
    ...[...places.values()].map(
      ({ id, name, parentId, headUserids }) => [`place ${id}`, [name, parentId ?? '', ...[...headUserids].sort()].join(' ')] as const,
    ),
  ])
}

async function here({ app }: TestRemit): Promise<Shown> {
  return app.database.transaction(async ({ db }) => {
    const people = await db.select({ id: members.id }).from(members).where(isNull(members.goneAt))
    const places = await db.select().from(departments).where(isNull(departments.goneAt))
    const work = await db.select().from(memberships).orderBy(memberships.position)
    const of = (id: string): string =>
      work
        .filter(({ memberId }) => memberId === id)
        .map(({ departmentId }) => departmentId)
        .join()
    return new Map([
      ...people.map(({ id }) => [`works ${id}`, of(id)] as const),
      ...places.map(
        ({ id, name, parentId, headIds }) => [`place ${id}`, [name, parentId ?? '', ...[...headIds].sort()].join(' ')] as const,
      ),
    ])
  })
}

/** At rest, when nothing is on its way any more: Remit shows what the platform has, whatever that refused. */
export async function untrue(remit: TestRemit): Promise<readonly string[]> {
  const onItsWay = await remit.app.database.transaction(({ db }) =>
    db.$count(outbox, and(inArray(outbox.state, ['waiting', 'leased']), notInArray(outbox.kind, [...besideTheAct]))),
  )
  if (onItsWay > 0) return []
  const [shown, real] = [await here(remit), there(remit)]
  return [...new Set([...shown.keys(), ...real.keys()])].flatMap((key) =>
    shown.get(key) === real.get(key) ? [] : [`${key}: shown ${shown.get(key)}, there ${real.get(key)}`],
  )
}
