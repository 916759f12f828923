import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: 'Membro',
  open: 'Ver {name}',
  manager: 'Superior direto',
  inactive: 'Desativado ou já não está cá: nada do que tinha é válido e não pode decidir',
  holds: 'Autorizações atuais',
  holdsNone: 'Nenhuma autorização que possa ver',
  before: '{n} {n:autorização anterior|autorizações anteriores}',
  underWay: 'Pedidos em curso',
  here: 'O que pode fazer em {area}',
  everywhere: 'Em tudo',
  some: '{n} de {total} departamentos',
  nothing: 'Ainda sem permissões aqui',
  not: '{n} {n:permissão que não tem|permissões que não tem} aqui',
  change: 'Ver porquê',
  why: {
    grant_permits: 'Vem da função «{role}», até {until}',
    owner_permits: 'É responsável por {domain}',
    no_grant_permits: 'Não tem esta permissão',
    grant_ended: 'A função «{role}» terminou em {ended}',
    grant_not_started: 'A função só começa em {from}',
    outside_scope: 'Tem esta permissão, mas não para {departments}',
    person_left: 'Desativado ou já não está cá',
    other: 'Não é possível avaliar agora; por isso, a resposta é não',
  },
  remove: 'Remover da empresa',
  notFound: 'Não pode ver este membro',
  notFoundText: 'Não existe ou está fora do que pode ver.',
  toMembers: 'Voltar aos membros',
}
export default person
