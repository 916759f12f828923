import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: 'Membro',
  open: 'Ver {name}',
  holds: 'Autorizações atuais',
  everywhere: 'Em tudo',
  some: '{n} de {total} departamentos',
  change: 'Ver porquê',
  would_break: 'Violaria «{rule}»: entra em conflito com «{with}». {officers} pode pedir uma excepção',
  why: {
    grant_permits: 'Vem da função «{role}», até {until}',
    owner_permits: 'É responsável por {domain}',
    policy_opens: 'A política do domínio deixa ver isto a quem lá trabalha',
    no_grant_permits: 'Não tem esta permissão',
    grant_ended: 'A função «{role}» terminou em {ended}',
    grant_not_started: 'A função só começa em {from}',
    outside_scope: 'Tem esta permissão, mas não para {departments}',
    person_left: 'Desativado ou já não está cá',
    other: 'Não é possível avaliar agora; por isso, a resposta é não',
  },
  edit: 'Editar',
  disabled: 'Conta desativada',
  disable: 'Desativar',
  enable: 'Reativar',
  remove: 'Remover da empresa',
}
export default person
