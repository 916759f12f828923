import type { PolicyWords } from '../zh-CN/policy.ts'

const policy: PolicyWords = {
  preset: { front_line: 'Linha da frente (rápida)', finance: 'Finanças (rigorosa)', people: 'Pessoal (central)', own: 'Própria' },
  about: {
    front_line: 'O superior decide sozinho o dia a dia; até 30 dias',
    finance: 'Quanto maior o risco, mais pessoas decidem; até 7 dias',
    people: 'O responsável do pessoal decide; até 14 dias',
    own: 'Decide-se como este domínio exige',
  },
  stage: {
    manager: 'Superior directo',
    manager_above: 'Superior mais acima',
    department_head: 'Chefe de departamento',
    domain_owner: 'Responsável do domínio',
    security_officer: 'Responsável de segurança',
    role_holder: 'Titular de uma função',
    named: 'Pessoa indicada',
  },
  insteadOf: '{found} (em vez de: {stage})',
  anyOf: 'Basta um deles',
  allOf: '{need} deles têm de concordar',
  beside: 'ao mesmo tempo que o anterior',
  or: ' ou ',
  and: ' e ',
  agreed: '{who} concordou',
  usual: 'normalmente {time}',
  usualUnknown: 'tempo de espera desconhecido',
  added: { deadline: 'Sem resposta a tempo: também {who}', absent: 'Quem decidia não está: decide {who}' },
  deadline: { escalate: 'Sem resposta até {at}, pergunta-se também a quem está acima', expire: 'Sem resposta até {at}, o pedido termina' },
  state: {
    later: 'Mais tarde',
    waiting: 'À espera',
    approved: 'Aprovado',
    refused: 'Recusado',
    expired: 'Terminou: ninguém decidiu',
    not_reached: 'Não chegou aqui',
  },
}
export default policy
