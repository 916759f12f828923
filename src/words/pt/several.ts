import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '{n} {n:escolhido|escolhidos}',
  most: 'no máximo {n}',
  none: 'Nenhum',
  stop: 'Cancelar',
  move: 'Mover {n}',
  title: 'Mover {n} {n:pessoa|pessoas}',
  can: '{n} de {total} podem ser movidos',
  unseen: 'Não pode ver este membro',
  moved: '{n} de {total} movidos para {to}',
  backSum: '{n} de {total} anulados',
  undo: 'Anular tudo ({n})',
  undoNote: 'Pode anular durante 15 minutos.',
  kept: 'Não foi anulado; fica no novo departamento',
  close: 'Concluir',
  state: {
    done: 'Movido',
    waiting: 'A caminho do DingTalk',
    failed: 'O DingTalk não aceitou',
    back: 'Anulado',
    backWaiting: 'Anulação a caminho do DingTalk',
    backFailed: 'O DingTalk não aceitou a anulação',
    refused: 'Não foi movido',
    unseen: 'Não pode ver este membro',
  },
}
export default several
