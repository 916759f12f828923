import type { RingWords } from '../zh-CN/ring.ts'

const ring: RingWords = {
  title: 'Aprovações mútuas',
  about: 'Quem aprovou os pedidos uns dos outros nos últimos {days} dias',
  intro:
    'Nos últimos {days} dias, as pessoas de cada grupo abaixo aprovaram os pedidos umas das outras, diretamente ou em círculo. Cada passo seguiu as regras e nada tem de estar errado; vale a pena perguntar se cada um foi avaliado por si. Nas permissões críticas, o sistema recusa a aprovação mútua.',
  count: '{n} no total',
  yes: {
    ask: '{by} aprovou o pedido de {of}: «{role}»{where}',
    hand_over: '{by} aprovou a passagem de «{role}»{where}, que envolve {of}',
    remove_member: '{by} aprovou o pedido de {of} para remover um membro{where}',
    delete_department: '{by} aprovou o pedido de {of} para eliminar um departamento{where}',
    set_role: '{by} aprovou a alteração de uma função de {of}',
    set_domain: '{by} aprovou a alteração de um domínio de {of}',
    change_attendance: '{by} aprovou a alteração de uma regra de assiduidade de {of}',
    empty_attendance: '{by} aprovou que {of} retire todos de uma regra de assiduidade',
    delete_attendance: '{by} aprovou o pedido de {of} para eliminar uma regra de assiduidade',
    set_conflict_rule: '{by} aprovou a alteração de uma regra de conflito de {of}',
    allow_exception: '{by} aprovou o pedido de excepção de {of}',
    set_app: '{by} aprovou a alteração da lista de aplicações de {of}',
  },
  where: ' ({places})',
  insteadOf: 'em substituição de {name} · {at}',
  earlier: '{n} {n:anterior está|anteriores estão} no registo.',
  none: 'Ninguém aprovou os pedidos uns dos outros',
  noneText:
    'Nos últimos {days} dias ninguém aprovou quem o tinha aprovado, nem em círculo. É assim que deve ser: cada decisão foi tomada por alguém de fora, que não fica a dever nada.',
  denied: 'É preciso a permissão «Ver o registo de operações» em toda a empresa.',
}
export default ring
