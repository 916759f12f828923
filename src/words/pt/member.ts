import type { MemberWords } from '../zh-CN/member.ts'

const member: MemberWords = {
  manager: 'Superior direto',
  inactive: 'Desativado ou já não está cá: nada do que tinha é válido',
  holdsNone: 'Nenhuma autorização que possa ver',
  before: '{n} {n:autorização anterior|autorizações anteriores}',
  underWay: 'Pedidos em curso',
  here: 'O que pode fazer em {area}',
  whoMay: 'Quem pode fazer o quê a este membro',
  nothing: 'Ainda sem permissões aqui',
  not: '{n} {n:permissão que não tem|permissões que não tem} aqui',
  notFound: 'Não pode ver este membro',
  notFoundText: 'Não existe ou está fora do que pode ver.',
  toMembers: 'Voltar aos membros',
  editTitle: 'Editar {name}',
  difference: 'O que muda',
  edited: 'Os dados de {name} foram atualizados',
  seenBy: 'A lista de contactos do DingTalk também muda, para toda a empresa.',
  accountMeans: {
    disable_member:
      '{name} deixa de poder entrar no DingTalk desta empresa. As autorizações mantêm-se, mas não valem nada até a conta ser reativada. Só é possível com contas da empresa; se a conta for pessoal, o DingTalk recusa e isso fica indicado aqui.',
    enable_member: '{name} pode voltar a entrar no DingTalk desta empresa, e as autorizações que ainda não terminaram voltam a valer.',
  },
  accountDone: { disable_member: 'A conta de {name} foi desativada', enable_member: 'A conta de {name} foi reativada' },
}
export default member
