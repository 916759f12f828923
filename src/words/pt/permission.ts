import type { PermissionWords } from '../zh-CN/permission.ts'

const permission: PermissionWords = {
  member: {
    view: 'Ver membros',
    view_phone: 'Ver o telefone dos membros',
    create: 'Adicionar membros',
    update: 'Alterar dados dos membros',
    move: 'Mudar membros de departamento',
    disable: 'Desactivar membros',
    delete: 'Eliminar membros',
  },
  department: {
    view: 'Ver departamentos',
    create: 'Criar departamentos',
    update: 'Alterar departamentos',
    set_head: 'Nomear o chefe de departamento',
    delete: 'Eliminar departamentos',
  },
  group: { view: 'Ver grupos', manage: 'Gerir grupos' },
  team: { manage: 'Gerir equipas' },
  role: { view: 'Ver funções de gestão', design: 'Definir funções de gestão' },
  grant: { view: 'Ver quem pode fazer o quê', give: 'Dar autorizações', revoke: 'Retirar autorizações' },
  report: { view: 'Ver relatórios' },
  attendance_rule: {
    view: 'Ver regras de assiduidade',
    update: 'Alterar regras de assiduidade',
    empty: 'Retirar todos das regras de assiduidade',
    delete: 'Eliminar regras de assiduidade',
  },
  flow: { run: 'Iniciar processos', design: 'Desenhar processos' },
  announcement: { send: 'Publicar avisos' },
  log: { view: 'Ver o registo de operações', export: 'Exportar o registo de operações' },
  app: { manage: 'Gerir aplicações' },
  content_rule: { manage: 'Gerir palavras sensíveis' },
  subscription: { manage: 'Gerir subscrições do registo' },
  domain: { manage: 'Gerir domínios' },
  policy: { manage: 'Alterar políticas de aprovação' },
  conflict_rule: { manage: 'Gerir regras de incompatibilidade' },
  security_setting: { manage: 'Alterar definições de segurança' },
}
export default permission
