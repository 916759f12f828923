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
  extend: {
    title: 'Prolongar «{role}»',
    text: 'Continua onde acaba o prazo actual; o que já tem não muda.',
    howLong: 'Mais quanto tempo',
    term: '{from} – {until}',
    send: 'Enviar pedido',
  },
  revoke: {
    takeTitle: 'Retirar «{role}» a {name}',
    giveBackTitle: 'Devolver «{role}»',
    text: 'Termina de imediato, e a função no DingTalk também é removida.',
    reason: 'Porquê',
    hint: 'Uma frase; fica no registo de operações',
    taken: '«{role}» retirada a {name}',
    givenBack: '«{role}» devolvida',
    quick: { done: 'Trabalho feito', moved: 'Mudou de posto', mistake: 'Dada por engano' },
  },
}
export default handover
