/** From a no to its smallest ask, where there is none. */
const exactly = {
  none: '没有可以申请的',
  noneText: '这里没有一个域能给您这项权限，或者它只在需要二次验证的角色里。可以看看所有角色，或问您的主管。',
  conflict: '所有这样的角色都会违反互斥规则',
  all: '看所有角色',
}
export default exactly
export type ExactlyWords = Readonly<Record<keyof typeof exactly, string>>
