/** Who I am here, what I hold, which language I read. */
const me = {
  title: '我',
  grants: '我的授权',
  active: '生效中',
  notStarted: '还没开始',
  ended: '已结束',
  none: '您还没有授权',
  noneHere: '这里还没有授权',
  noneText: '需要管理成员或部门？去申请一个刚好够用的角色。',
  ask: '去申请',
  language: '语言',
  followClient: '跟随钉钉',
  languageNow: '现在：{name}',
  saved: '语言已更换',
  theme: { title: '外观', light: '浅色', dark: '深色' },
  textSize: { title: '字体大小', usual: '标准', large: '大', largest: '特大' },
  persona: '换个身份看看',
  personaText: '演示公司里可以扮演不同的同事',
  signOut: '退出登录',
  signOutText: '退出后需要重新登录。',
  cancel: '取消',
  factor: '二次验证',
  directory: '通讯录',
}
export type MeWords = typeof me
export default me
