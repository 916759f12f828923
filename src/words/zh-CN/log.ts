import type { LogLine } from '#contract/log.ts'
import type { DeniedAct, LogAction, LogTopic } from '#contract/log-action.ts'
import type { StepAction } from '../step-actions.ts'

/** What happened, told: an act that has no sentence here does not compile. */
export interface LogWords {
  readonly today: string
  readonly yesterday: string
  readonly search: string
  readonly topics: string
  readonly topic: Readonly<Record<LogTopic | 'all', string>>
  readonly person: string
  readonly pickTitle: string
  readonly pickFailed: string
  readonly onlyPerson: string
  readonly somebody: string
  readonly anyone: string
  readonly from: string
  readonly until: string
  readonly days: string
  readonly anyDay: string
  readonly none: string
  readonly noneText: string
  readonly empty: string
  readonly emptyText: string
  readonly denied: string
  readonly signIns: string
  readonly signInsSoFar: string
  readonly lookedTo: string
  readonly goOn: string
  readonly delivery: Readonly<Record<'waiting' | 'done' | 'needs_attention', string>>
  readonly thing: string
  readonly where: string
  readonly tillWhen: string
  readonly missing: string
  readonly act: Readonly<Record<DeniedAct | 'other', string>>
  readonly givenBack: string
  /** An act that others decide on, sent. */
  readonly asked: Readonly<Record<NonNullable<LogLine['asked']>, string>>
  readonly sentence: Readonly<Record<LogAction | StepAction | 'other', string>>
}
const log: LogWords = {
  today: '今天',
  yesterday: '昨天',
  search: '姓名、部门或原因',
  topics: '哪一类',
  topic: {
    all: '全部',
    rights: '权限',
    people: '成员',
    departments: '部门',
    domains: '管理域',
    denied: '被拒绝',
    sessions: '登录',
    attendance: '考勤',
    system: '系统',
  },
  person: '按人查看',
  pickTitle: '查看谁的记录',
  pickFailed: '选人没有打开，请在钉钉里使用，或直接搜索姓名。',
  onlyPerson: '只看{name}',
  somebody: '这个人',
  anyone: '看全部人',
  from: '从',
  until: '到',
  days: '按日期查看',
  anyDay: '不限日期',
  none: '没有找到记录',
  noneText: '换个条件，或清空筛选再看。',
  empty: '这里还没有记录',
  emptyText: '有人申请、审批、移动成员后，会记在这里。',
  denied: '看操作日志需要「查看日志」权限。',
  signIns: '{n} 条登录和退出',
  signInsSoFar: '至少 {n} 条登录和退出',
  lookedTo: '已查到 {date}，再往前还有记录。',
  goOn: '继续往前查',
  delivery: { waiting: '正在送达钉钉', done: '已送达钉钉', needs_attention: '未送达钉钉，需要管理员处理' },
  thing: '「{name}」',
  where: '（{places}）',
  tillWhen: '，至 {until}',
  missing: '，缺少「{permission}」权限',
  act: {
    sendAsk: '申请角色',
    editChange: '修改申请',
    withdrawChange: '撤回申请',
    decideChange: '审批申请',
    revokeGrant: '收回授权',
    moveMember: '移动成员',
    openDomain: '开通管理域',
    startSync: '重新读取通讯录',
    decideSeveral: '一次审批多份申请',
    takeBackSeveral: '撤销一批审批',
    makeOffer: '提议缩小申请',
    acceptOffer: '接受缩小的提议',
    dropOffer: '不接受缩小的提议',
    writeMessage: '在申请里提问或回复',
    handOn: '把申请转给别人决定',
    undoChange: '撤销一项操作',
    sendAskFor: '为别人申请角色',
    addMember: '添加成员',
    changeMember: '修改成员',
    actOnSeveral: '处理多位成员',
    undoSeveral: '撤销对多位成员的处理',
    changeDepartment: '修改部门',
    sendRoutedAct: '提交需要审批的操作',
    restoreAttendanceRule: '恢复考勤规则',
    sendHandOver: '移交授权',
    proveException: '提交例外的证明',
    endException: '结束例外',
    setWorkingDay: '修改工作日',
    nameCover: '指定代理',
    setLeaveCover: '指定请假时的代理',
    endCover: '结束代理',
    removeFactor: '取消二次验证',
    askRecovery: '申请恢复二次验证',
    proveAct: '验证本人',
    other: '做一项操作',
  },
  givenBack: '{actor}交回了「{role}」',
  asked: {
    hand_over: '{actor}提出把「{role}」交给{person}',
    remove_member: '{actor}申请移除{person}',
    delete_department: '{actor}申请删除部门{where}',
    set_role: '{actor}提请修改角色「{role}」',
    set_domain: '{actor}提请变更管理域「{domain}」',
    set_conflict_rule: '{actor}提请修改互斥规则',
    allow_exception: '{actor}为{person}申请例外',
    set_app: '{actor}提请变更应用{thing}',
    recover_factor: '{actor}申请恢复二次验证',
    change_attendance: '{actor}申请修改考勤规则{thing}{where}',
    empty_attendance: '{actor}申请清空考勤规则{thing}的人员{where}',
    delete_attendance: '{actor}申请删除考勤规则{thing}{where}',
  },
  sentence: {
    'change.sent': '{actor}申请「{role}」{where}',
    'change.edited': '{actor}修改了申请：「{role}」{where}',
    'change.approved': '{actor}同意了{person}的申请',
    'change.refused': '{actor}拒绝了{person}的申请',
    'change.offered': '{actor}提议把{person}的申请缩小为「{role}」{where}',
    'change.offer_accepted': '{actor}接受了缩小的提议：「{role}」{where}',
    'change.offer_declined': '{actor}没有接受缩小的提议：「{role}」',
    'change.offer_withdrawn': '{actor}撤回了给{person}的提议',
    'change.asked_back': '{actor}就{person}的申请问了一句',
    'change.answered': '{actor}就{person}的申请作了回复',
    'change.handed_on': '{actor}把一份申请转给{person}决定',
    'change.escalated': '{person}的申请没有按时处理，转到上级',
    'change.expired': '{person}的申请没有人决定，已结束',
    'change.decision_taken_back': '{actor}撤销了对{person}的申请的决定',
    'change.withdrawn': '{actor}撤回了{person}的申请',
    'change.failed': '申请没能办成',
    'change.undone': '{actor}撤销了这项操作',
    'grant.given': '{person}获得「{role}」{where}{till}',
    'grant.began': '{person}的「{role}」开始生效',
    'grant.ended': '{person}的「{role}」到期',
    'grant.handed_over': '{person}交出了「{role}」',
    'cover.named': '{actor}登记{person}不在，并指定了代理',
    'cover.ended': '{actor}结束了{person}的代理',
    'cover.for_leaves': '{actor}指定了{person}请假时的代理',
    'leave.taken': '{person}请假获批，登记为不在',
    'leave.revoked': '{person}的请假已撤销',
    'leave.unreadable': '{person}的请假读不出时间',
    'grant.revoked': '{actor}收回了{person}的「{role}」',
    'member.moved': '{actor}把{person}从{from}移到{to}',
    'member.added': '{actor}添加了成员{person}',
    'member.edited': '{actor}修改了{person}的资料',
    'member.disabled': '{actor}停用了{person}',
    'member.enabled': '{actor}恢复了{person}',
    'member.removed': '{actor}移除了{person}',
    'directory.member_moved': '{person}在钉钉里从{from}移到{to}',
    'directory.member_enabled': '{person}在钉钉里已恢复使用',
    'directory.member_gone': '{person}已不在公司',
    'department.created': '{actor}新建了部门{where}',
    'department.renamed': '{actor}给部门改了名{where}',
    'department.reparented': '{actor}把部门移到{to}之下{where}',
    'department.head_set': '{actor}设置了部门负责人{where}',
    'department.deleted': '{actor}删除了部门{where}',
    'directory.department_gone': '部门已在钉钉里撤销{where}',
    'domain.proposed': '系统建议开通管理域「{domain}」',
    'domain.opened': '{actor}开通了管理域「{domain}」',
    'access.denied': '{actor}想{act}，被拒绝{missing}',
    'session.refused': '一次登录被拒绝',
    'session.began': '{actor}登录了',
    'session.ended': '{actor}退出了登录',
    'factor.registered': '{actor}设置了二次验证',
    'factor.removed': '{actor}取消了二次验证',
    'factor.failed': '{actor}输错了验证码',
    'factor.locked': '{actor}多次输错验证码，暂时锁定',
    'factor.recovery_code_used': '{actor}用掉了一个恢复码',
    'factor.recovery_stopped': '{actor}停止了恢复二次验证',
    'factor.recovered': '{person}的二次验证已取消',
    'passkey.registered': '{actor}添加了一个通行密钥',
    'passkey.removed': '{actor}移除了一个通行密钥',
    'passkey.failed': '{actor}用通行密钥没有通过验证',
    'factor.number_failed': '{actor}在手机上选错了数字',
    'role.defined': '角色「{role}」的权限有更新',
    'role.set': '角色「{role}」按申请改了',
    'domain.set': '管理域「{domain}」按申请变更了',
    'attendance.changed': '{actor}修改了考勤规则{thing}{where}',
    'attendance.emptied': '{actor}清空了考勤规则{thing}的人员{where}',
    'attendance.deleted': '{actor}删除了考勤规则{thing}{where}',
    'attendance.restored': '{actor}恢复了考勤规则{thing}{where}',
    'directory.attendance_gone': '考勤规则{thing}在钉钉里被删除{where}',
    'directory.attendance_emptied': '考勤规则{thing}在钉钉里被清空人员{where}',
    'conflict_rule.set': '互斥规则改了',
    'exception.allowed': '{person}的例外生效',
    'app.set': '应用{thing}按申请变更了',
    'exception.proved': '{person}的例外交了证明',
    'exception.ended': '{person}的例外结束',
    'calendar.defined': '{actor}更改了工作时间',
    'sync.requested': '{actor}要求重新读取通讯录',
    'directory.read': '通讯录已读完',
    other: '{actor}做了一项操作',
  },
}
export default log
