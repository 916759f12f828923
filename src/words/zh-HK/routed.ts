import type { RoutedWords } from '../zh-CN/routed.ts'

const routed: RoutedWords = {
  titles: { remove_member: '移除「{name}」', delete_department: '刪除「{name}」' },
  loading: '正在查看會影響甚麼……',
  lasting: {
    remove_member: '在職域內不能復原：釘釘會把這個帳號從公司刪除。',
    delete_department: '不能復原：釘釘刪除部門後不會再恢復。',
  },
  ends: '同意後會怎樣',
  departments: { remove_member: '離開部門', delete_department: '刪除部門' },
  headOf: '不再擔任主管',
  domains: { remove_member: '不再負責管理域', delete_department: '這些管理域內將沒有部門' },
  grants: { remove_member: '名下授權即時結束', delete_department: '只在這個部門有效的授權會結束' },
  noGrants: '沒有會結束的授權',
  more: '等 {n} 人',
  grantsHidden: '如有授權會一併結束；詳情您看不到',
  grant: '{role} · {where} · 至 {until}',
  grantOf: '{who} · {role} · 至 {until}',
  route: '由誰決定',
  reason: '原因',
  reasonHint: '寫一句話，審批的人會看到',
  send: '提交審批',
  sent: '已提交，等 {names} 決定',
  ofRequester: '{who}：{why}',
  failed: '未能辦成，因為',
}
export default routed
