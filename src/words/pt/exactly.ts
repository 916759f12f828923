import type { ExactlyWords } from '../zh-CN/exactly.ts'

const exactly: ExactlyWords = {
  none: 'Nada a pedir',
  noneText:
    'Nenhum domínio daqui lhe pode dar este direito, ou só funções que exigem segundo fator. Veja todas as funções ou pergunte ao seu gestor.',
  conflict: 'Todas essas funções violariam uma regra de conflito',
  all: 'Ver todas as funções',
}
export default exactly
