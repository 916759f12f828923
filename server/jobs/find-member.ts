import { PlatformError, type Platform, type PlatformMemberDetail } from '../dingtalk/platform.ts'

/** The platform's words for "nobody has this userid". */
const notThere: ReadonlySet<string> = new Set(['33012', '60121'])

/** null: nobody of that userid works here. */
export async function findMember(platform: Platform, userid: string): Promise<PlatformMemberDetail | null> {
  try {
    return await platform.getMember(userid)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused' && notThere.has(error.code)) return null
    throw error
  }
}
