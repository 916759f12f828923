import type { AskWords } from '../zh-CN/ask.ts'

const ask: AskWords = {
  title: 'Pedir uma função',
  seeAll: 'Ver todas ({n})',
  seeLess: 'Ver menos',
  why: 'Porquê',
  whyHint: 'Uma frase para quem decide',
  again: 'Pedir de novo',
  route: 'Quem decide',
  routeLoading: 'A ver quem decide…',
  sent: 'Enviado; à espera de {names}',
  leaveTitle: 'Sair desta página?',
  leaveText: 'O que preencheu não fica guardado.',
  leave: 'Sair',
  stay: 'Ficar',
  closeTitle: 'Fechar sem enviar?',
  close: 'Fechar',
  write: 'Continuar',
  pickerFailed: 'A lista de departamentos não abriu',
  pickerFailedText: 'Tente de novo, ou abra o Remit no DingTalk.',
  peopleFailed: 'A lista de pessoas não abriu',
}
export default ask
