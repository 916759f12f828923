import type { StoppedWords } from '../zh-CN/stopped.ts'

const stopped: StoppedWords = {
  old: 'Este DingTalk é demasiado antigo para o Remit',
  oldText:
    'Atualize o DingTalk para a versão 7.0 ou posterior e volte a abrir o Remit; um iPhone precisa do iOS 13 ou posterior. Se não puder atualizar agora, abra o Remit no DingTalk de outro telemóvel ou de um computador.',
  lost: 'O Remit não abriu',
  lostText: 'Verifique a rede e tente de novo.',
  again: 'Tentar de novo',
}
export default stopped
