import type { InboxWords } from '../zh-CN/inbox.ts'

const inbox: InboxWords = {
  title: 'Pendentes',
  lists: 'Listas de pendentes',
  tabs: { waiting: 'Para mim', mine: 'Os meus', ending: 'A terminar' },
  empty: { waiting: 'Nada à sua espera', mine: 'Não tem pedidos em curso', ending: 'Nada termina em breve' },
  emptyText: {
    waiting: 'Quando alguém lhe pedir uma função, aparece aqui e recebe um aviso de trabalho.',
    mine: 'Precisa de gerir pessoas ou departamentos? Peça uma função à medida.',
    ending: 'As autorizações aparecem aqui antes de terminarem.',
  },
  ask: 'Pedir uma função',
  more: 'Mostrar mais',
  moreCount: 'mais {n}',
  approve: 'Aprovar',
  refuse: 'Recusar',
  newPermissions: '{n} {n:permissão nova|permissões novas}',
  nothingNew: 'Sem permissões novas',
  waitsFor: 'À espera de {names}',
  stage: 'Passo {stage} de {count}',
  forOther: 'Para {name}',
  toOther: 'Para {name}',
  select: 'Escolha um para ver',
  selectText: '↑ ↓ para mudar, Enter para aprovar.',
}
export default inbox
