import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '{n} {n:escolhido|escolhidos}',
  most: 'no máximo {n}',
  none: 'Nenhum',
  stop: 'Cancelar',
  act: 'Tratar {n}',
  title: '{n} {n:membro|membros}',
  what: 'O que fazer',
  whereFirst: 'Escolha primeiro para onde vão.',
  kind: {
    move_member: 'Mudar',
    disable_member: 'Desativar',
    enable_member: 'Reativar',
  },
  means: {
    disable_member:
      'Deixam de poder entrar no DingTalk da empresa. O que têm fica guardado, sem efeito até serem reativados. Só contas da empresa podem ser desativadas; o DingTalk não o aceita para contas pessoais, e o resultado di-lo-á.',
    enable_member: 'Podem voltar a entrar no DingTalk da empresa, e o que têm volta a valer até ao fim.',
  },
  can: {
    move_member: '{n} de {total} podem mudar',
    disable_member: '{n} de {total} podem ser desativados',
    enable_member: '{n} de {total} podem ser reativados',
  },
  send: {
    move_member: 'Mudar {n}',
    disable_member: 'Desativar {n}',
    enable_member: 'Reativar {n}',
  },
  sum: {
    move_member: '{n} de {total} mudaram para {to}',
    disable_member: '{n} de {total} desativados',
    enable_member: '{n} de {total} reativados',
  },
  done: {
    move_member: 'Mudou',
    disable_member: 'Desativado',
    enable_member: 'Reativado',
  },
  refused: {
    move_member: 'Não mudou',
    disable_member: 'Não desativado',
    enable_member: 'Não reativado',
  },
  unseen: 'Não pode ver este membro',
  backSum: '{n} de {total} anulados',
  undo: 'Anular tudo ({n})',
  undoNote: 'Pode anular durante 15 minutos.',
  kept: 'Não foi anulado; fica como está',
  close: 'Concluir',
  state: {
    waiting: 'A caminho do DingTalk',
    failed: 'O DingTalk não aceitou',
    back: 'Anulado',
    backWaiting: 'Anulação a caminho do DingTalk',
    backFailed: 'O DingTalk não aceitou a anulação',
    unseen: 'Não pode ver este membro',
  },
}
export default several
