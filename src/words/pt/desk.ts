import type { DeskWords } from '../zh-CN/desk.ts'

const desk: DeskWords = {
  search: 'Procurar nome, função, departamento ou motivo',
  find: 'Procurar',
  filter: 'Filtrar',
  filtering: 'Filtrar · {n}',
  kind: {
    label: 'Tipo',
    all: 'Todos os tipos',
    of: {
      ask_for_role: 'Pedidos de função',
      hand_over: 'Passagem de autorizações',
      remove_member: 'Remoção de membros',
      delete_department: 'Eliminação de departamentos',
      set_role: 'Alterações de funções',
      set_domain: 'Alterações de domínios',
      change_attendance: 'Alterações de regras de assiduidade',
      empty_attendance: 'Esvaziar regras de assiduidade',
      delete_attendance: 'Eliminação de regras de assiduidade',
      recover_factor: 'Recuperação do segundo fator',
    },
  },
  risk: { label: 'Risco', all: 'Qualquer risco' },
  whose: { label: 'De quem é a decisão', all: 'Minhas e em substituição', own: 'Só minhas', cover: 'Em vez de {name}' },
  order: { label: 'Ordem', longest: 'Há mais tempo à espera', newest: 'Mais recentes primeiro' },
  found: '{n} {n:encontrado|encontrados}',
  none: 'Nada encontrado',
  noneText: 'Tente outras palavras, ou filtre menos.',
  clear: 'Limpar',
  choose: 'Escolher: {what}',
  chosen: '{n} {n:escolhido|escolhidos}',
  unchoose: 'Não escolher nenhum',
  apart: {
    other: 'Diferente dos escolhidos: outra função, outro risco ou outra etapa. Abra-o à parte.',
    few: 'Há menos de três semelhantes: abra-o para decidir.',
    critical: 'Risco crítico: abra-o para decidir.',
    kind: 'Este tipo lê-se antes de decidir: abra-o.',
    instead: 'Decide este em vez de {name}: abra-o.',
    unread: 'De momento não é possível comparar; tente de novo.',
    odd: 'Invulgar, abra-o à parte:',
  },
}
export default desk
