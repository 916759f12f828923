import type { RoleWords } from '../zh-CN/role.ts'

const role: RoleWords = {
  name: { global: '全局管理員', security: '保安管理員', address_book: '通訊錄管理員', dashboard: '數據看板檢視員' },
  about: {
    global: '除保安規則外，公司的一切都能管理',
    security: '保安規則、政策、日誌',
    address_book: '管理成員和部門，但不能刪除',
    dashboard: '只看數據、成員和授權',
  },
  unnamed: '未命名的角色',
  permissions: '{n} 項權限',
  somePermissions: '{some}等 {n} 項',
}
export default role
