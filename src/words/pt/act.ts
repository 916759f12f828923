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
  subject: { add_member: 'Acrescentar {name}' },
}
export default act
