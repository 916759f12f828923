import type { ChangeStatus } from '#governance/change/change.ts'
import type { ToldKind } from '#governance/change/routed-kinds.ts'
import type { ToldSubject } from '#contract/effect.ts'
import type { DeliveryView } from '#contract/change.ts'

/** One change: what it is, what it means, its way and what came of it. */
export interface ChangeWords {
  readonly title: string
  readonly subject: Readonly<
    Record<
      | 'revoke_grant'
      | 'move_member'
      | 'open_domain'
      | 'disable_member'
      | 'enable_member'
      | 'remove_member'
      | 'delete_department'
      | 'recover_factor',
      string
    >
  >
  /** Acts whose difference is told line by line: something new, something changed, something that ends. */
  readonly told: Readonly<Record<ToldKind, Readonly<Record<ToldSubject['how'], string>>>>
  readonly asks: string
  readonly asksFor: string
  readonly handsOver: string
  readonly handOver: string
  readonly untilThen: string
  readonly status: Readonly<Record<ChangeStatus, string>>
  readonly where: string
  readonly fromTo: string
  readonly sinceApproval: string
  readonly starts: string
  readonly extends: string
  readonly quote: string
  readonly undone: string
  readonly route: { readonly title: string; readonly atOnce: string; readonly atOnceUndone: string }
  readonly deliveries: {
    readonly title: string
    readonly kind: Readonly<Record<DeliveryView['kind'], string>>
    readonly state: Readonly<Record<DeliveryView['state'], string>>
    readonly to: string
  }
  readonly domain: string
  readonly result: string
  readonly grant: string
  readonly approve: string
  readonly refuse: string
  readonly edit: string
  readonly withdraw: string
  readonly withdrawAsk: string
  readonly withdrawText: string
  readonly approveAsk: string
  readonly refuseTitle: string
  readonly refuseReason: string
  readonly refuseHint: string
  readonly refuseMissing: string
  readonly refuseQuick: Readonly<Record<'wide' | 'long' | 'other' | 'unclear', string>>
  readonly done: Readonly<Record<'approved' | 'agreed' | 'failed' | 'passedOn' | 'refused' | 'withdrawn', string>>
  /** Meant without a network. */
  readonly waiting: Readonly<Record<'approve' | 'refuse' | 'withdraw' | 'takeBack' | 'kept' | 'failed', string>>
  readonly see: string
  readonly moved: string
  readonly notPending: string
  readonly why: string
  readonly notFound: string
  readonly notFoundText: string
  readonly nobody: string
}
const change: ChangeWords = {
  title: '申请详情',
  subject: {
    revoke_grant: '收回「{role}」',
    move_member: '从{from}移到{to}',
    open_domain: '开通管理域「{domain}」',
    disable_member: '停用「{name}」',
    enable_member: '恢复「{name}」',
    remove_member: '移除成员「{name}」',
    delete_department: '删除部门「{name}」',
    recover_factor: '恢复二次验证',
  },
  told: {
    set_role: { new: '新建角色「{name}」', change: '修改角色「{name}」', end: '停用角色「{name}」' },
    set_domain: { new: '新建管理域「{name}」', change: '变更管理域「{name}」', end: '关闭管理域「{name}」' },
    change_attendance: { new: '修改考勤规则「{name}」', change: '修改考勤规则「{name}」', end: '修改考勤规则「{name}」' },
    empty_attendance: { new: '清空考勤规则「{name}」的人员', change: '清空考勤规则「{name}」的人员', end: '清空考勤规则「{name}」的人员' },
    delete_attendance: { new: '删除考勤规则「{name}」', change: '删除考勤规则「{name}」', end: '删除考勤规则「{name}」' },
    set_conflict_rule: { new: '新建互斥规则「{name}」', change: '修改互斥规则「{name}」', end: '停用互斥规则「{name}」' },
    allow_exception: { new: '{name}的互斥例外', change: '{name}的互斥例外', end: '{name}的互斥例外' },
    set_app: { new: '新增应用「{name}」', change: '修改应用「{name}」', end: '停用应用「{name}」' },
  },
  asks: '{who} 申请 {role}',
  asksFor: '{who} 为 {other} 申请 {role}',
  handsOver: '{who} 把 {role} 交给 {other}',
  handOver: '移交',
  untilThen: '从同意起，到 {until}',
  status: { pending: '等待决定', applied: '已生效', refused: '已拒绝', withdrawn: '已撤回', failed: '没能办成' },
  where: '{scope}',
  fromTo: '{from} – {until}',
  sinceApproval: '{time}，从同意起算',
  starts: '{time}，从 {from} 开始',
  extends: '再延长 {time}，从 {from} 接着算',
  quote: '“{text}”',
  undone: '钉钉没有接受',
  route: { title: '审批路线', atOnce: '无需审批，已直接生效', atOnceUndone: '无需审批；钉钉没有接受，没有办成' },
  deliveries: {
    title: '送达钉钉',
    kind: {
      notice: '工作通知',
      label_role: '钉钉角色',
      member_departments: '钉钉部门',
      department: '钉钉部门资料',
      member: '钉钉成员',
      attendance: '钉钉考勤规则',
    },
    state: {
      waiting: '正在送达',
      done: '已送达',
      not_needed: '不需要',
      needs_attention: '需要管理员处理',
      invited: '已邀请，对方接受后加入',
    },
    to: '{what} · {who}',
  },
  domain: '按「{domain}」的{preset}策略',
  result: '结果',
  grant: '{from} 生效，{until} 到期',
  approve: '同意',
  refuse: '拒绝',
  edit: '修改',
  withdraw: '撤回申请',
  withdrawAsk: '撤回这份申请？',
  withdrawText: '撤回后审批人不会再看到它，需要时可以重新申请。',
  approveAsk: '同意「{what}」？',
  refuseTitle: '拒绝{who}的申请',
  refuseReason: '为什么拒绝',
  refuseHint: '写一句话，{who}会看到',
  refuseMissing: '请写一句原因',
  refuseQuick: { wide: '范围太大，请缩小', long: '时间太长，请缩短', other: '请由其他同事处理', unclear: '请补充说明原因' },
  done: {
    approved: '已同意，{who}的「{role}」即刻生效',
    agreed: '已同意：{role}',
    failed: '已同意，但没能办成：{role}',
    passedOn: '已同意，下一步等 {names} 决定',
    refused: '已拒绝{who}的申请',
    withdrawn: '申请已撤回',
  },
  waiting: {
    approve: '没有网络，联网后自动同意',
    refuse: '没有网络，联网后自动拒绝',
    withdraw: '没有网络，联网后自动撤回',
    takeBack: '先不发',
    kept: '没有网络，已经记下，联网后自动发出；请先不要关闭职域',
    failed: '没有办成：{act} {what}',
  },
  see: '查看',
  moved: '内容刚刚有变化，已换成最新的，请看过再决定。',
  notPending: '这份申请已经有结果了，下面是最新情况。',
  why: '为什么',
  notFound: '找不到这份申请',
  notFoundText: '可能链接不完整，或者这份申请不归您看。',
  nobody: '系统',
}
export default change
