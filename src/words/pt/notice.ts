import type { NoticeWords } from '../zh-CN/notice.ts'

const notice: NoticeWords = {
  head: 'Remit',
  title: {
    to_decide: '{who} pede «{role}»',
    reminder: 'Lembrete: {what}',
    to_decide_for: '{who} pede «{role}» para {whom}',
    asked_for_you: '{who} pede «{role}» para si',
    approved: 'Aprovado: {role}',
    refused: 'Não aprovado: {role}',
    expired: 'Ninguém decidiu e terminou: {role}',
    taken_back: 'Decisão anulada, volta a esperar: {role}',
    revoked: 'Retirado: {role}',
    began: 'Em vigor: {role}',
    ended: 'Terminou: {role}',
    voided: 'O pedido foi alterado, veja de novo: {role}',
    ending: 'Termina em breve: {role}',
    failed: 'Já não foi possível: {role}',
  },
  act: { remove_member: 'remover {name} da empresa', delete_department: 'eliminar o departamento «{name}»' },
  act_to_decide: {
    remove_member: '{who} pede para remover {name} da empresa',
    delete_department: '{who} pede para eliminar o departamento «{name}»',
  },
  hand_over: {
    to_decide: '{who} quer passar «{role}» a {whom}',
    asked_for_you: '{who} quer passar-lhe «{role}»',
    approved: 'Passada: {role}',
  },
  row: { where: 'Onde', howLong: 'Quanto tempo', from: 'Início', why: 'Porquê', risk: 'Risco', by: 'Por', until: 'Até' },
  risk: { low: 'baixo', medium: 'médio', high: 'alto', critical: 'crítico' },
  where: '{names} e abaixo · {people} pessoas',
  where_without: '{names} e abaixo, sem {without} · {people} pessoas',
  and: ', ',
  minutes: '{n} min',
  hours: '{n} h',
  days: '{n} dias',
  to_decide: 'Abra para decidir',
  to_extend: 'Abra para prolongar',
  to_see: 'Abra para ver',
}
export default notice
