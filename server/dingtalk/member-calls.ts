import type { Calls, Fields } from './calls.ts'
import { idList } from './id-list.ts'
import { PlatformError, type NewPlatformMember, type Platform } from './platform.ts'
import { deed, memberDetail, nothing, oneUserid, orgAccount } from './shapes.ts'

type MemberPart = Pick<Platform, 'createMember' | 'deleteMember' | 'findByMobile' | 'disableAccount' | 'enableAccount' | 'accountStatus'>

const CREATE = '/topapi/v2/user/create'
const ACCOUNTS = '/v1.0/contact/orgAccounts'

const saysNo = (error: unknown, code: string): boolean => error instanceof PlatformError && error.kind === 'refused' && error.code === code

/** What is not known is left out: on this wire an empty field would be one that somebody emptied. */
function fieldsOf(member: NewPlatformMember): Fields {
  return {
    userid: member.userid,
    name: member.name,
    mobile: member.mobile,
    dept_id_list: idList(CREATE, member.departmentIds, 100),
    ...(member.title && { title: member.title }),
    ...(member.managerUserid && { manager_userid: member.managerUserid }),
    ...(member.jobNumber && { job_number: member.jobNumber }),
    ...(member.email && { email: member.email }),
  }
}

export function memberCalls(calls: Calls): MemberPart {
  async function act(path: string, fields: Fields): Promise<void> {
    const { result } = await calls.recent('POST', path, fields, deed)
    if (!result) throw new PlatformError('refused', 'not_done', path, 'the platform answered that nothing was done')
  }

  return {
    // DT: user-information-creation. 40103 is no failure: the invitation is out, and the person joins when she consents.
    async createMember(member) {
      try {
        const { result } = await calls.old(CREATE, fieldsOf(member), oneUserid)
        return { kind: 'joined', userid: result.userid }
      } catch (error) {
        if (saysNo(error, '40103')) return { kind: 'invited' }
        throw error
      }
    },
    async deleteMember(userid) {
      await calls.old('/topapi/v2/user/delete', { userid }, nothing)
    },
    async findByMobile(mobile) {
      try {
        return (await calls.old('/topapi/v2/user/getbymobile', { mobile }, oneUserid)).result.userid
      } catch (error) {
        if (saysNo(error, '60121')) return null
        throw error
      }
    },
    async disableAccount(userid, reason) {
      await act(`${ACCOUNTS}/disable`, { userId: userid, reason })
    },
    async enableAccount(userid) {
      await act(`${ACCOUNTS}/enable`, { userId: userid })
    },
    // What the status call says of an ordinary account is not documented; what `user/get` says of it is.
    async accountStatus(userid) {
      const { result } = await calls.old('/topapi/v2/user/get', { userid }, memberDetail)
      if (!result.exclusive_account) return 'not_org_account'
      const { disable } = await calls.recent('GET', `${ACCOUNTS}/status`, { userId: userid }, orgAccount)
      return disable ? 'disabled' : 'enabled'
    },
  }
}
