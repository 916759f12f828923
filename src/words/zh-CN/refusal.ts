import type { RefusalCode } from '#contract/refusal.ts'

/** What happened, and what to do next. A refusal without words does not compile. */
export type RefusalWords = Readonly<Record<RefusalCode, { readonly title: string; readonly next: string }>>

const refusal: RefusalWords = {
  not_signed_in: { title: '登录已过期', next: '请从钉钉里重新打开职域。' },
  code_refused: { title: '钉钉没有认出您', next: '请关闭页面，从钉钉里再打开一次。' },
  person_left: { title: '您的账号已停用，或已不在公司通讯录里', next: '如果弄错了，请联系人事同事。' },
  not_allowed: { title: '暂时不能这样做', next: '原因写在下面；需要这个权限，可以去申请。' },
  proof_needed: { title: '需要验证码', next: '请输入一个新的验证码，再批准一次。' },
  foreign_origin: { title: '这个请求不是从职域发出的', next: '请从钉钉里打开职域再试。' },
  not_found: { title: '找不到，或者不归您看', next: '可能已被移走；请返回后刷新再看。' },
  person_mismatch: { title: '当前登录的是另一位同事', next: '页面会为您重新登录，请再试一次。' },
  change_moved: { title: '这份申请刚刚变了', next: '已为您换成最新内容，请看过再决定。' },
  change_not_pending: { title: '这份申请已经有结果了', next: '不用再处理，最新结果就在这里。' },
  sync_running: { title: '正在读取通讯录', next: '不用重复点，读完会自动更新。' },
  request_in_flight: { title: '上一次操作还在处理', next: '请稍等几秒，不用再点。' },
  bad_input: { title: '有内容没填好', next: '请看标红的地方，改好再提交。' },
  idempotency_key_missing: { title: '这次操作没有发出去', next: '请刷新页面，再试一次。' },
  idempotency_key_reused: { title: '这次操作已经提交过了', next: '请刷新页面看结果；要做别的，请重新开始。' },
  payload_too_large: { title: '内容太长了', next: '请删短一些再提交。' },
  too_many_requests: { title: '点得太快了', next: '请稍等一会儿再试。' },
  platform_unreachable: { title: '暂时连不上钉钉', next: '您填的内容还在，过几分钟再试。' },
  not_ready: { title: '职域正在准备', next: '一般不到一分钟，请稍后再打开。' },
  fault: { title: '出了点问题', next: '您填的内容还在，请再试一次；还不行，请把编号告诉管理员。' },
}
export default refusal
