/** A member's own page: what she holds and may do, and what is done with her from there. */
const member = {
  manager: '直属上级',
  inactive: '已停用或已离职：名下的授权都不再有效，也不能审批',
  holdsNone: '在您看得到的范围里没有授权',
  before: '以前的授权（{n} 项）',
  underWay: '进行中的申请',
  here: '在{area}能做什么',
  whoMay: '谁能对这位成员做什么',
  nothing: '在这里还没有任何权限',
  not: '在这里没有的权限（{n} 项）',
  notFound: '看不到这位成员',
  notFoundText: '不存在，或不在您能看到的范围内。',
  toMembers: '回到成员列表',
  editTitle: '编辑「{name}」',
  difference: '会改成这样',
  edited: '已更新{name}的资料',
  seenBy: '钉钉通讯录会一起修改，全公司都会看到。',
  accountMeans: {
    disable_member:
      '{name}将不能再登录本公司的钉钉。名下的授权会保留，但恢复之前不生效。只有公司自己的企业账号能停用；如果是个人账号，钉钉不会接受，这里会注明。',
    enable_member: '{name}可以重新登录本公司的钉钉，还没到期的授权也会恢复生效。',
  },
  accountDone: { disable_member: '已停用{name}', enable_member: '已恢复{name}' },
}
export type MemberWords = typeof member
export default member
