import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '{n} {n:escolhido|escolhidos}',
  most: 'no máximo {n}',
  none: 'Nenhum',
  stop: 'Cancelar',
  move: 'Mudar {n}',
  title: 'Mudar {n} {n:pessoa|pessoas}',
  can: '{n} de {total} podem mudar',
  unseen: 'Não pode ver este membro',
  moved: '{n} de {total} mudaram para {to}',
  backSum: '{n} de {total} anulados',
  undo: 'Anular tudo ({n})',
  undoNote: 'Pode anular durante 15 minutos.',
  kept: 'Não foi anulado; fica no novo departamento',
  close: 'Concluir',
  state: {
    done: 'Mudou',
    waiting: 'A caminho do DingTalk',
    failed: 'O DingTalk não aceitou',
    back: 'Anulado',
    backWaiting: 'Anulação a caminho do DingTalk',
    backFailed: 'O DingTalk não aceitou a anulação',
    refused: 'Não mudou',
    unseen: 'Não pode ver este membro',
  },
}
export default several
