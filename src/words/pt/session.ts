import type { SessionWords } from '../zh-CN/session.ts'

const session: SessionWords = {
  starting: 'A abrir o Remit…',
  outsideTitle: 'Abra o Remit no DingTalk',
  outsideText: 'O Remit usa a sua identidade do DingTalk; por isso entra-se por lá.',
  outsideOpen: 'Abrir o DingTalk',
  outsideSteps: {
    one: 'Abra o DingTalk e vá ao espaço de trabalho',
    two: 'Procure «Remit» e abra-o',
    three: 'Ou abra-o a partir de um aviso de trabalho',
  },
  outsideUnknown: 'Se nada acontecer, abra o DingTalk manualmente.',
  failedTitle: 'Não foi possível entrar',
  failedText: 'O DingTalk não respondeu. Verifique a rede e tente de novo.',
  leftTitle: 'Já não consta da lista da empresa',
  leftText: 'Se for engano, fale com os recursos humanos.',
  again: 'Tentar de novo',
}
export default session
