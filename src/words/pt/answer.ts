import type { AnswerWords } from '../zh-CN/answer.ts'

const answer: AnswerWords = {
  narrow: 'Reduzir',
  offer: {
    title: 'Reduzir o pedido de {who}',
    ready: 'Um toque envia a {who}',
    own: 'Ou escolha',
    length: 'Quanto tempo',
    scope: 'Onde',
    role: 'Que função',
    asAsked: '{what} (como pedido)',
    send: 'Enviar a proposta',
    nothing: 'Este pedido já é pequeno; não há nada menor a propor.',
    leadsTo: {
      in_force: 'Em vigor assim que {who} aceitar',
      goes_on: 'Quando {who} aceitar, decide o seguinte',
      decided_anew: 'Quando {who} aceitar, decide-se de novo',
    },
    card: '{who} propõe menos',
    mine: 'A sua proposta',
    accept: 'Aceitar',
    decline: 'Não aceitar',
    withdraw: 'Retirar a proposta',
    stays: 'O pedido tal como está continua à espera.',
    made: 'Proposta enviada a {who}',
    accepted: 'Aceite: «{role}» em vigor',
    goneOn: 'Aceite. A seguir: {names}',
    declined: 'Não aceite. O pedido continua à espera',
    withdrawn: 'Proposta retirada',
  },
  talk: {
    title: 'Perguntas e respostas',
    ask: 'Perguntar',
    reply: 'Responder',
    hint: 'Uma frase; a outra parte é avisada',
    send: 'Enviar mensagem',
    open: 'Falta a resposta de {names}; o prazo continua a contar.',
    empty: 'Ainda não escreveu nada',
    sent: 'Enviado à outra parte',
  },
}
export default answer
