/** The client's own words, in the page's language. */
interface Words {
  readonly ok: string
  readonly cancel: string
  readonly close: string
  readonly search: string
  readonly company: string
  readonly nothingFound: string
  readonly pageClosed: string
  readonly openAgain: string
  readonly releaseToRefresh: string
  readonly refreshing: string
  readonly demo: string
  readonly demoHint: string
  readonly people: string
  readonly notices: string
  readonly noNotices: string
  readonly notDelivered: string
  readonly clock: string
  readonly advance: readonly [hour: string, eightHours: string, day: string, week: string]
  readonly client: string
  readonly backKey: string
  readonly withoutFrame: string
  readonly asDesktop: string
  readonly light: string
  readonly dark: string
  readonly simulatorSilent: string
  readonly picked: (count: number) => string
  readonly atMost: (count: number) => string
  readonly open: (name: string) => string
}

const simplified: Words = {
  ok: '确定',
  cancel: '取消',
  close: '关闭',
  search: '搜索',
  company: '全公司',
  nothingFound: '没有找到',
  pageClosed: '页面已关闭',
  openAgain: '重新打开',
  releaseToRefresh: '松开刷新',
  refreshing: '正在刷新…',
  demo: '模拟钉钉',
  demoHint: '这里的一切都是模拟的',
  people: '我是谁',
  notices: '收到的工作通知',
  noNotices: '还没有收到工作通知',
  notDelivered: '未送达',
  clock: '模拟时间',
  advance: ['+1 小时', '+8 小时', '+1 天', '+7 天'],
  client: '客户端',
  backKey: '返回键',
  withoutFrame: '不带外框打开',
  asDesktop: '桌面端',
  light: '浅色',
  dark: '深色',
  simulatorSilent: '模拟器没有应答',
  picked: (count) => `已选 ${count}`,
  atMost: (count) => `最多选择 ${count} 个`,
  open: (name) => `打开 ${name}`,
}

const traditional: Words = {
  ...simplified,
  ok: '確定',
  close: '關閉',
  search: '搜尋',
  nothingFound: '沒有找到',
  pageClosed: '頁面已關閉',
  openAgain: '重新開啟',
  releaseToRefresh: '放開即重新整理',
  refreshing: '正在重新整理…',
  demo: '模擬釘釘',
  demoHint: '這裏的一切都是模擬的',
  people: '我是誰',
  notices: '收到的工作通知',
  noNotices: '還沒有收到工作通知',
  notDelivered: '未送達',
  clock: '模擬時間',
  advance: ['+1 小時', '+8 小時', '+1 天', '+7 天'],
  client: '用戶端',
  backKey: '返回鍵',
  withoutFrame: '不帶外框開啟',
  asDesktop: '桌面版',
  light: '淺色',
  dark: '深色',
  simulatorSilent: '模擬器沒有回應',
  picked: (count) => `已選 ${count}`,
  atMost: (count) => `最多選擇 ${count} 個`,
  open: (name) => `開啟 ${name}`,
}

const english: Words = {
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  search: 'Search',
  company: 'Whole company',
  nothingFound: 'Nothing found',
  pageClosed: 'The page is closed',
  openAgain: 'Open again',
  releaseToRefresh: 'Release to refresh',
  refreshing: 'Refreshing…',
  demo: 'Simulated DingTalk',
  demoHint: 'Everything here is simulated',
  people: 'Who I am',
  notices: 'Work notices received',
  noNotices: 'No work notice yet',
  notDelivered: 'not delivered',
  clock: 'Simulated time',
  advance: ['+1 hour', '+8 hours', '+1 day', '+7 days'],
  client: 'Client',
  backKey: 'Back key',
  withoutFrame: 'Open without the frame',
  asDesktop: 'Desktop',
  light: 'Light',
  dark: 'Dark',
  simulatorSilent: 'The simulator does not answer',
  picked: (count) => `${count} picked`,
  atMost: (count) => `Pick at most ${count}`,
  open: (name) => `Open ${name}`,
}

const portuguese: Words = {
  ok: 'OK',
  cancel: 'Cancelar',
  close: 'Fechar',
  search: 'Procurar',
  company: 'Toda a empresa',
  nothingFound: 'Nada encontrado',
  pageClosed: 'A página está fechada',
  openAgain: 'Abrir de novo',
  releaseToRefresh: 'Solte para actualizar',
  refreshing: 'A actualizar…',
  demo: 'DingTalk simulado',
  demoHint: 'Aqui tudo é simulado',
  people: 'Quem sou',
  notices: 'Avisos de trabalho recebidos',
  noNotices: 'Ainda sem avisos de trabalho',
  notDelivered: 'não entregue',
  clock: 'Hora simulada',
  advance: ['+1 hora', '+8 horas', '+1 dia', '+7 dias'],
  client: 'Cliente',
  backKey: 'Tecla voltar',
  withoutFrame: 'Abrir sem a moldura',
  asDesktop: 'Computador',
  light: 'Claro',
  dark: 'Escuro',
  simulatorSilent: 'O simulador não responde',
  picked: (count) => `${count} escolhidos`,
  atMost: (count) => `Escolha no máximo ${count}`,
  open: (name) => `Abrir ${name}`,
}

export function localeOfPage(): 'zh-CN' | 'zh-HK' | 'en' | 'pt' {
  const asked = document.documentElement.lang || navigator.language
  if (/^zh-(HK|TW|MO|Hant)/i.test(asked)) return 'zh-HK'
  if (/^zh/i.test(asked)) return 'zh-CN'
  return /^pt/i.test(asked) ? 'pt' : 'en'
}

export function words(): Words {
  return { 'zh-CN': simplified, 'zh-HK': traditional, en: english, pt: portuguese }[localeOfPage()]
}
