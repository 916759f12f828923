import type { HandoverWords } from '../zh-CN/handover.ts'

const handover: HandoverWords = {
  title: 'Passar «{role}»',
  text: 'Depois de aprovado, a outra pessoa assume até {until} e a sua termina no mesmo momento. Até lá nada muda.',
  whom: 'A quem',
  pick: 'Escolher um colega',
  pickTitle: 'Passar a',
  change: 'Alterar',
  route: 'Quem decide',
  send: 'Enviar',
  sent: 'Enviado; {names} vai decidir',
  why: 'Porquê',
}
export default handover
