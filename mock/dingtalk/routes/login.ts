import { createHash } from 'node:crypto'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'

export const loginRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/user/getuserinfo', 'qyapi_base', ({ params }, world) => {
    const code = params.text('code', 40078)
    const wanted = { kind: 'jsapi', clientId: world.settings.appKey, corpId: world.seed.corpId } as const
    const userid = world.authCodes.redeem(code, wanted, world.clock.now())
    const person = userid === null ? undefined : world.company.people.get(userid)
    if (!person) throw refuse(40078)
    const level = world.company.admins.get(person.userid)
    return {
      result: {
        userid: person.userid,
        unionid: person.unionid,
        associated_unionid: `a-${person.unionid}`,
        device_id: createHash('md5').update(person.userid).digest('hex'),
        name: person.name,
        sys: level !== undefined,
        sys_level: level ?? 0,
      },
    }
  }),
]
