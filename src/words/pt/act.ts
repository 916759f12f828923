import type { ActWords } from '../zh-CN/act.ts'

const act: ActWords = {
  undo: {
    act: 'Anular',
    done: 'Anulado; está tudo como antes',
    failed: 'Não foi possível anular',
    until: 'Pode anular até {time}',
    was: 'Isto foi anulado',
    undoes: 'Isto anula outro passo',
    see: 'Ver',
  },
  subject: {
    restore_attendance: 'Repor a regra de assiduidade «{name}»',
    add_member: 'Acrescentar {name}',
    update_member: 'Alterar os dados de {name}',
    create_department: 'Novo departamento {name}',
    rename_department: 'Mudar o nome de {before} para {after}',
    reparent_department: 'Mudar {name} para baixo de {after}',
    set_department_head: 'Chefia de {name}: {heads}',
    nobody: 'ninguém',
  },
  field: { name: 'Nome', title: 'Cargo', jobNumber: 'Número de empregado', workPlace: 'Local de trabalho' },
  edit: '{field}: {before} → {after}',
  factor: { setUp: 'Configurar', proved: 'com o segundo fator' },
  empty: 'vazio',
  askExactly: 'Pedir só isto',
}
export default act
