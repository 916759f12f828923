/** What stands around every page. */
const shell = {
  name: '职域',
  fullName: '职域 Remit',
  tabs: { inbox: '待办', domain: '我的域', ask: '申请', me: '我' },
  navigation: '主导航',
  waitingCount: '{n} 项待办',
  skip: '跳到内容',
  simulated: '模拟钉钉 · 演示公司',
  switchPersona: '换个身份',
  offline: '没有网络。下面是上次读到的内容，联网后会自动更新。',
  syncFirst: '正在第一次读取通讯录',
  syncRunning: '正在更新通讯录',
  syncFailed: '通讯录上次没有读完，会自动再试',
  kit: { close: '关闭', clear: '清空', busy: '正在处理', loading: '正在读取' },
  back: '返回',
  retry: '重试',
  cancel: '取消',
  failed: '没能读到内容',
  failedText: '没有丢失任何东西，请再试一次。',
  failedOffline: '连上网络后再试，没有丢失任何东西。',
  requestId: '编号 {id}',
  notFoundPage: '没有这一页',
  notFoundPageText: '链接可能不完整。',
  toInbox: '去待办',
  keys: '↑ ↓ 切换　Enter 同意　/ 搜索　Esc 关闭',
}
export type ShellWords = typeof shell
export default shell
