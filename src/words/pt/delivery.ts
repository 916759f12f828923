import type { DeliveryWords } from '../zh-CN/delivery.ts'

const delivery: DeliveryWords = {
  undone: 'O que acabou de fazer não se concretizou. {why}',
  because: {
    changed_natively: 'Foi alterado no DingTalk entretanto; nada foi substituído',
    60102: 'Esta conta já existe',
    60103: 'O número de telemóvel não é válido',
    60104: 'Outra pessoa da empresa tem este número de telemóvel',
    60121: 'O DingTalk não encontra esta pessoa',
    60118: 'As definições da empresa não permitem convidar esta pessoa',
    60120: 'Esta conta está desactivada',
    60128: 'O DingTalk não encontra este superior',
    60112: 'O DingTalk não aceita este nome',
    60123: 'O DingTalk não aceita este número de empregado',
    40035: 'O DingTalk não aceita o que foi escrito',
    60003: 'O DingTalk não encontra este departamento',
    60005: 'O departamento ainda tem membros no DingTalk',
    60006: 'O departamento ainda tem outros abaixo no DingTalk',
    not_org_account: 'A empresa só pode desativar contas que são suas; esta é pessoal e continua a funcionar',
    out_of_range: 'O DingTalk não confiou esse departamento a esta aplicação',
    other: 'O DingTalk não aceitou; um administrador tem de ver',
  },
}
export default delivery
