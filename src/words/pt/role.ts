import type { RoleWords } from '../zh-CN/role.ts'

const role: RoleWords = {
  name: {
    global: 'Administrador global',
    security: 'Responsável de segurança',
    address_book: 'Administrador de contactos',
    dashboard: 'Leitor de indicadores',
  },
  about: {
    global: 'Tudo na empresa, excepto as regras de segurança',
    security: 'Regras de segurança, políticas e registo',
    address_book: 'Membros e departamentos, sem eliminar',
    dashboard: 'Só vê indicadores, membros e autorizações',
  },
  unnamed: 'Função sem nome',
  permissions: '{n} {n:permissão|permissões}',
  somePermissions: '{some}… ({n} ao todo)',
}
export default role
