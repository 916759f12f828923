import type { GrantWords } from '../zh-CN/grant.ts'

const grant: GrantWords = {
  phase: { not_started: '尚未開始', active: '生效中', ended: '已結束' },
  revoked: '已收回',
  range: '{from} – {until}',
  until: '至 {until}',
  endedAt: '{ended} 結束',
  approvedBy: '{names} 批准',
  origin: {
    requested: '申請獲批',
    inherited: '隨崗位承繼',
    rule: '按規則獲得',
    team: '隨虛擬部門獲得',
    adopted: '由釘釘後台納入',
    break_glass: '緊急啟用',
  },
  label: {
    waiting: '正在同步至釘釘角色',
    pushed: '已同步至釘釘角色',
    not_mapped: '沒有對應的釘釘角色，在職域照常有效',
    scope_does_not_fit: '釘釘角色表達不到這個範圍，只在職域有效',
    removed: '已從釘釘角色移除',
    needs_attention: '未能同步至釘釘角色，需要管理員處理',
  },
  extend: {
    act: '延長',
    gone: '這份授權已經結束，可以重新申請',
  },
  revoke: {
    take: '收回',
    giveBack: '交還',
  },
}
export default grant
