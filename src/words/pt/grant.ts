import type { GrantWords } from '../zh-CN/grant.ts'

const grant: GrantWords = {
  phase: { not_started: 'Por começar', active: 'Em vigor', ended: 'Terminou' },
  revoked: 'Retirada',
  range: '{from} – {until}',
  until: 'até {until}',
  endedAt: 'terminou {ended}',
  approvedBy: 'aprovado por {names}',
  origin: {
    requested: 'Pedida e aprovada',
    inherited: 'Vem com o posto',
    rule: 'Dada por uma regra',
    team: 'Vem com a equipa',
    adopted: 'Assumida do DingTalk',
    break_glass: 'Emergência',
  },
  label: {
    waiting: 'A caminho da função no DingTalk',
    pushed: 'Visível também na função do DingTalk',
    not_mapped: 'Sem função equivalente no DingTalk; no Remit vale na mesma',
    scope_does_not_fit: 'O DingTalk não consegue exprimir esta área; vale só no Remit',
    removed: 'Removida da função no DingTalk',
    needs_attention: 'Não chegou ao DingTalk; um administrador tem de ver',
  },
  extend: {
    act: 'Prolongar',
    gone: 'Esta autorização terminou; pode pedi-la de novo',
  },
  revoke: {
    take: 'Retirar',
    giveBack: 'Devolver',
  },
}
export default grant
