import type { SyncWords } from '../zh-CN/sync.ts'

const sync: SyncWords = {
  title: 'Lista de contactos',
  state: { never: 'Ainda não lida', running: 'A ler', done: 'Actualizada', failed: 'Ficou por acabar' },
  progress: '{departments} de {known} departamentos, {members} pessoas',
  starting: 'A ligar ao DingTalk…',
  finished: 'lida {time}',
  failed: 'O que foi lido está guardado; pode continuar daí.',
  again: 'Ler de novo',
  embedded: 'Guardado na base de dados incorporada: só para experimentar. Em produção, ligue um PostgreSQL.',
  started: 'A ler de novo a lista de contactos',
}
export default sync
