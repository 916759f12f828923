import type { ConflictPreset } from '#governance/conflict-rule.ts'

/** Conflict rules, who breaks them, and exceptions from them. */
export interface ConflictWords {
  /** The rules that the program brings along. */
  readonly preset: Readonly<Record<ConflictPreset, string>>
  readonly title: string
  readonly about: string
  readonly denied: string
  readonly part: Readonly<Record<'found' | 'rules' | 'exceptions' | 'check', string>>
  readonly owns: string
  readonly takeAway: string
  readonly since: string
  readonly itself: string
  readonly where: string
  readonly resting: string
  readonly askException: string
  readonly none: string
  readonly noneText: string
  readonly intro: string
  readonly more: string
  readonly exceptionFor: string
  readonly owner: string
  readonly ownerHint: string
  readonly choose: string
  readonly control: string
  readonly controlHint: string
  readonly howLong: string
  readonly howOften: string
  readonly days: string
  readonly everyDay: string
  readonly everyDays: string
  readonly goOn: string
  readonly role: string
  readonly add: string
  readonly remove: string
  readonly removeOne: string
  readonly own: string
  readonly start: string
  readonly name: string
  readonly language: Readonly<Record<'zh-CN' | 'zh-HK' | 'en' | 'pt', string>>
  readonly left: string
  readonly right: string
  readonly sidesHint: string
  readonly seeImpact: string
  readonly newRule: string
  readonly changeRule: string
  readonly retireRule: string
  readonly noRules: string
  readonly noRulesText: string
  readonly breakers: string
  readonly change: string
  readonly retire: string
  readonly orOne: string
  readonly rule: string
  readonly proof: string
  readonly provedAt: string
  readonly lapsesAt: string
  readonly lapsedAt: string
  readonly end: string
  readonly prove: string
  readonly endTitle: string
  readonly endText: string
  readonly ended: string
  readonly noExceptions: string
  readonly noExceptionsText: string
  readonly proveTitle: string
  readonly checked: string
  readonly checkedHint: string
  readonly checkedMissing: string
  readonly proved: string
  readonly state: Readonly<Record<'live' | 'soon' | 'ended' | 'over' | 'proof_missing', string>>
  readonly alone: string
  readonly aloneNobody: string
  readonly aloneSome: string
  readonly computed: string
  readonly meaning: string
  readonly pair: string
  readonly choosePair: string
  readonly pairBoth: string
  readonly pairNot: string
  readonly grants: string
  readonly erases: string
  readonly nothing: string
  readonly by: string
}

const conflict: ConflictWords = {
  preset: {
    provisioning_approval: '开通权限 × 设计审批',
    requester_approver: '申请人 × 审批人',
    system_security: '系统管理员 × 安全管理员',
    security_audit: '安全管理员 × 审计管理员',
    system_audit: '系统管理员 × 审计管理员',
  },
  title: '权限冲突',
  about: '谁同时有互斥的两边、规则和例外',
  denied: '查看冲突需要「查看授权」和「查看日志」的权限。',
  part: { found: '冲突', rules: '规则', exceptions: '例外', check: '三员检查' },
  owns: '「{domain}」的负责人',
  takeAway: '收回',
  since: '从 {at} 起',
  itself: '这一项自己就包含两边',
  where: '重叠范围：{places}',
  resting: '有例外容许，按期证明',
  askException: '申请例外',
  none: '没有人冲突',
  noneText: '您能看到的范围里，没有人同时有互斥的两边。',
  intro: '共 {n} 处，没有例外容许的在前',
  more: '还有 {n} 处没有列出，先处理这些',
  exceptionFor: '{name}的互斥例外',
  owner: '谁负责',
  ownerHint: '这个人负责按期证明措施做到了，不能是本人，也不能是其下属。',
  choose: '选一个人',
  control: '代替措施',
  controlHint: '例如：每周一由主厨核对排班和考勤',
  howLong: '多长时间',
  howOften: '多久证明一次',
  days: '{n} 天',
  everyDay: '每天证明一次',
  everyDays: '每 {n} 天证明一次',
  goOn: '看看会怎样',
  role: '角色「{role}」',
  add: '加一项',
  remove: '去掉',
  removeOne: '去掉{what}',
  own: '自己定',
  start: '从哪条开始',
  name: '名称（{language}）',
  language: { 'zh-CN': '简体中文', 'zh-HK': '繁體中文', en: 'English', pt: 'Português' },
  left: '一边',
  right: '另一边',
  sidesHint: '同一个人在重叠的范围里，同时有两边的任何一项，就是冲突；不分先后左右。',
  seeImpact: '看看谁会冲突',
  newRule: '新建规则',
  changeRule: '修改「{name}」',
  retireRule: '停用「{name}」',
  noRules: '还没有互斥规则',
  noRulesText: '选一条现成的，或自己定两边；送出之前先看谁会冲突。',
  breakers: '{n} 人冲突',
  change: '修改',
  retire: '停用',
  orOne: '、或',
  rule: '规则',
  proof: '证明',
  provedAt: '上次 {at}',
  lapsesAt: '最迟这时要证明',
  lapsedAt: '失效于',
  end: '提前结束',
  prove: '提交证明',
  endTitle: '结束{name}的例外？',
  endText: '凭它给的权限会马上结束。',
  ended: '{name}的例外已结束',
  noExceptions: '没有例外',
  noExceptionsText: '从冲突里可以申请例外：要有负责人、期限和代替措施。',
  proveTitle: '证明{name}的例外',
  checked: '查了什么',
  checkedHint: '例如：核对了本周排班和考勤，没有异常',
  checkedMissing: '请写明查了什么',
  proved: '已记下，有效到 {at}',
  state: { live: '有效', soon: '快到期', ended: '已提前结束', over: '已到期', proof_missing: '缺证明，已失效' },
  alone: '一个人',
  aloneNobody: '没有人能独自既给权限又遮掩证据。',
  aloneSome: '{n} 人能独自既给权限又遮掩证据。',
  computed: '{at} 计算，查了 {people} 人、{rights} 项权限。',
  meaning: '日志只增不减，谁也删不掉；这里的「遮掩证据」是指能停掉订阅、控制导出或改安全设置。',
  pair: '两个人合起来',
  choosePair: '选两个人',
  pairBoth: '这两个人合起来，既能给权限又能遮掩证据。',
  pairNot: '这两个人合起来也做不到两样。',
  grants: '给权限',
  erases: '遮掩证据',
  nothing: '没有',
  by: '{name}：{what}',
}
export default conflict
