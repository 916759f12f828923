import type { MemberWords } from '../zh-CN/member.ts'

const member: MemberWords = {
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
