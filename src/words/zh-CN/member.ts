/** What is done with a member from her page: her details, her account. */
const member = {
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
