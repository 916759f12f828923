import type { RightWords } from '../zh-CN/right.ts'
import ring from './ring.ts'

const right: RightWords = {
  title: 'Quem pode fazer o quê',
  order: 'Ordenar',
  by: { person: 'Por pessoa', permission: 'Por permissão', grant: 'Por autorização', matrix: 'Em quadro' },
  searchPerson: 'Nome',
  searchPermission: 'Nome da permissão',
  none: 'Ainda ninguém tem permissões aqui',
  noneText: 'Quando alguém pedir e for aprovado, aparece aqui.',
  noGrant: 'Ainda ninguém tem autorizações aqui',
  noGrantText: 'Quando alguém pedir e for aprovado, aparece aqui.',
  noPermission: 'Nenhuma permissão encontrada',
  noPermissionText: 'Experimente outra palavra.',
  ofPerson: 'Só {name}',
  everyone: 'Ver todas',
  allPermissions: 'Todas as permissões',
  permissions: '{n} {n:permissão|permissões}',
  since: 'desde {from}',
  reviewBy: 'rever até {until}',
  firstOwner: 'Administrador principal do DingTalk quando o Remit começou',
  decidedElsewhere: 'Decidido fora do que pode ver',
  nobody: 'Permissões que ninguém tem aqui ({n})',
  others: '{names} e outros ({n} pessoas)',
  column: { who: 'Membro', what: 'Função', where: 'Onde', from: 'De', until: 'Até', by: 'Aprovado por' },
  over: 'Sobre {name}',
  whole: 'Toda a área',
  asleep: 'suspensa até haver um segundo fator',
  ring,
}
export default right
