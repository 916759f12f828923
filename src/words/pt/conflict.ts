import type { ConflictWords } from '../zh-CN/conflict.ts'

const conflict: ConflictWords = {
  preset: {
    provisioning_approval: 'Dar permissões × desenhar aprovações',
    requester_approver: 'Pedir × aprovar',
    system_security: 'Responsável do sistema × da segurança',
    security_audit: 'Responsável da segurança × da auditoria',
    system_audit: 'Responsável do sistema × da auditoria',
  },
}
export default conflict
