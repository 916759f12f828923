import type { MeWords } from '../zh-CN/me.ts'

const me: MeWords = {
  title: 'Eu',
  grants: 'As minhas autorizações',
  active: 'Em vigor',
  notStarted: 'Por começar',
  ended: 'Terminadas',
  none: 'Ainda não tem autorizações',
  noneHere: 'Nada por aqui',
  noneText: 'Precisa de gerir membros ou departamentos? Peça uma função à medida.',
  ask: 'Pedir uma função',
  language: 'Língua',
  followClient: 'Como no DingTalk',
  languageNow: 'Agora: {name}',
  saved: 'Língua alterada',
  theme: { title: 'Aspeto', light: 'Claro', dark: 'Escuro' },
  textSize: { title: 'Tamanho do texto', usual: 'Normal', large: 'Grande', largest: 'Muito grande' },
  persona: 'Ser outra pessoa',
  personaText: 'Experimente diferentes colegas da empresa de demonstração',
  signOut: 'Terminar sessão',
  signOutText: 'Terá de iniciar sessão outra vez.',
  cancel: 'Cancelar',
  factor: 'Segundo fator',
  directory: 'Lista de contactos',
}
export default me
