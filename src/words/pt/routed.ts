import type { RoutedWords } from '../zh-CN/routed.ts'

const routed: RoutedWords = {
  titles: { remove_member: 'Remover {name} da empresa', delete_department: 'Eliminar «{name}»' },
  loading: 'A ver o que isto faria terminar …',
  lasting: {
    remove_member: 'O Remit não pode anular isto: o DingTalk elimina a conta da empresa.',
    delete_department: 'Não se pode anular: um departamento eliminado no DingTalk não volta.',
  },
  ends: 'Depois de aprovado',
  departments: { remove_member: 'Deixa', delete_department: 'É eliminado' },
  headOf: 'Deixa de chefiar',
  domains: { remove_member: 'Deixa de ser responsável pelo domínio', delete_department: 'Domínios que ficam sem departamento' },
  grants: {
    remove_member: 'Todas as autorizações que tem terminam logo',
    delete_department: 'As autorizações só deste departamento terminam',
  },
  noGrants: 'Nenhuma autorização terminaria',
  more: '{n} no total',
  grantsHidden: 'As autorizações, se as houver, terminam também; não pode ver quais',
  grant: '{role} · {where} · até {until}',
  grantOf: '{who} · {role} · até {until}',
  route: 'Quem decide',
  reason: 'Porquê',
  reasonHint: 'Uma frase; quem decide vai lê-la',
  send: 'Enviar para aprovação',
  sent: 'Enviado. À espera de {names}',
  ofRequester: '{who}: {why}',
  failed: 'Já não foi possível, porque',
}
export default routed
