import type { MemberWords } from '../zh-CN/member.ts'

const member: MemberWords = {
  manager: '直屬上司',
  inactive: '已停用或已離職：名下的授權全部失效，亦不能審批',
  holdsNone: '在您看到的範圍內沒有授權',
  before: '以往的授權（{n} 項）',
  underWay: '處理中的申請',
  here: '在{area}可以做甚麼',
  whoMay: '誰能對這位成員做甚麼',
  nothing: '在這裏未有任何權限',
  not: '在這裏沒有的權限（{n} 項）',
  notFound: '看不到這位成員',
  notFoundText: '不存在，或不在您能看到的範圍內。',
  toMembers: '返回成員名單',
  editTitle: '編輯「{name}」',
  difference: '會改成這樣',
  edited: '已更新{name}的資料',
  seenBy: '釘釘通訊錄會一併修改，全公司都會看到。',
  accountMeans: {
    disable_member:
      '{name}將不能再登入本公司的釘釘。名下的授權會保留，但恢復之前不生效。只有公司自己的企業帳號可以停用；如屬個人帳號，釘釘不會接受，這裏會註明。',
    enable_member: '{name}可以重新登入本公司的釘釘，還未到期的授權亦會恢復生效。',
  },
  accountDone: { disable_member: '已停用{name}', enable_member: '已恢復{name}' },
}
export default member
