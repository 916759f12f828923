import type { BothMeansView } from '#contract/conflict.ts'
import { aloneDangerous, meansOf, type Means } from '#governance/evidence-check.ts'
import type { PersonId } from '#governance/id.ts'
import { readsWholeLog } from '../../facts/readable-log.ts'
import { allHoldings } from '../../facts/seen-conflicts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { holdingPresenter } from '../../present/conflict-view.ts'
import { createLens } from '../../present/lens.ts'

/** A part of the company proves nothing about all of it: only who reads the whole log asks. */
export const checkEvidence: Endpoint<'checkEvidence'> = async (call, { one, other }) => {
  const lens = await createLens(call.tx, call.person)
  if (!readsWholeLog(lens.viewer)) return new Refusal('not_found')
  const { now } = call.tx
  const holdings = await allHoldings(call.tx, lens.viewer)
  const groups: (readonly PersonId[])[] = aloneDangerous(holdings, now).map((id) => [id])
  const pair = one === undefined || other === undefined ? null : [one, other]
  const asked = pair === null ? groups : [...groups, pair]
  await lens.meet(asked.flat())
  const found = asked.map((people) => ({ people, ...meansOf(people, holdings, now) }))
  const show = await holdingPresenter(
    lens,
    found.flatMap(({ grants, erases }) => [...grants, ...erases].map(({ holding }) => holding)),
  )
  const line = ({ holding, permissions }: Means) => ({
    person: lens.brief(holding.personId),
    permissions: [...permissions],
    by: show(holding),
  })
  const views = found.map(({ people, grants, erases }): BothMeansView => ({
    people: people.map(lens.brief),
    grants: grants.map(line),
    erases: erases.map(line),
  }))
  return {
    checkedAt: now,
    peopleCount: new Set(holdings.map(({ personId }) => personId)).size,
    grantCount: holdings.length,
    alone: views.slice(0, groups.length),
    pair: pair === null ? null : (views[groups.length] ?? null),
  }
}
