import type { InboxWords } from '../zh-CN/inbox.ts'

const inbox: InboxWords = {
  title: 'Pendentes',
  lists: 'Listas',
  tabs: { waiting: 'Para mim', mine: 'Meus', ending: 'A terminar' },
  empty: { waiting: 'Nada à sua espera', mine: 'Sem pedidos em curso', ending: 'Nada termina em breve' },
  emptyText: {
    waiting: 'O que lhe pedirem aparece aqui e chega por aviso de trabalho.',
    mine: 'Precisa de gerir pessoas ou departamentos? Peça uma função à medida.',
    ending: 'Os direitos aparecem aqui antes de terminarem.',
  },
  ask: 'Pedir uma função',
  more: 'Mostrar mais',
  moreCount: 'mais {n}',
  approve: 'Aprovar',
  refuse: 'Recusar',
  newPermissions: '{n} {n:permissão nova|permissões novas}',
  nothingNew: 'Nada de novo',
  waitsFor: 'À espera de {names}',
  stage: 'Passo {stage} de {count}',
  insteadOf: 'Em vez de {name}',
  forOther: 'Para {name}',
  toOther: 'Para {name}',
  select: 'Escolha um',
  selectText: '↑ ↓ para mudar, Enter para aprovar.',
}
export default inbox
