import type { ShellWords } from '../zh-CN/shell.ts'

const shell: ShellWords = {
  name: 'Remit',
  fullName: 'Remit',
  tabs: { inbox: 'Pendentes', domain: 'Domínio', ask: 'Pedir', me: 'Eu' },
  navigation: 'Navegação principal',
  waitingCount: '{n} {n:pendente|pendentes}',
  skip: 'Ir para o conteúdo',
  simulated: 'DingTalk simulado · empresa de demonstração',
  switchPersona: 'Mudar de pessoa',
  offline: 'Sem rede. Vê o que foi lido da última vez; atualiza-se sozinho.',
  syncFirst: 'A ler a lista de contactos pela primeira vez',
  syncRunning: 'A atualizar a lista de contactos',
  syncFailed: 'A lista de contactos não foi lida até ao fim; será tentado de novo',
  kit: { close: 'Fechar', clear: 'Limpar', busy: 'A processar', loading: 'A carregar' },
  back: 'Voltar',
  retry: 'Tentar de novo',
  cancel: 'Cancelar',
  failed: 'Não foi possível ler',
  failedText: 'Nada se perdeu. Tente de novo.',
  failedOffline: 'Tente de novo quando tiver rede. Nada se perdeu.',
  requestId: 'Referência {id}',
  notFoundPage: 'Esta página não existe',
  notFoundPageText: 'A ligação pode estar incompleta.',
  toInbox: 'Ir para os pendentes',
  keys: '↑ ↓ mudar   Enter aprovar   / procurar   Esc fechar',
}
export default shell
