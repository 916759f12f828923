import type { GrantOrigin, GrantPhase } from '#governance/grant.ts'
import type { GrantView } from '#contract/grant.ts'

/** Who holds what, where, from when until when, because of whom. */
export interface GrantWords {
  readonly phase: Readonly<Record<GrantPhase, string>>
  readonly revoked: string
  readonly range: string
  readonly until: string
  readonly endedAt: string
  readonly approvedBy: string
  readonly origin: Readonly<Record<GrantOrigin, string>>
  readonly label: Readonly<Record<GrantView['label'], string>>
  readonly extend: Readonly<Record<'act' | 'gone', string>>
  readonly revoke: Readonly<Record<'take' | 'giveBack', string>>
}
const grant: GrantWords = {
  phase: { not_started: '还没开始', active: '生效中', ended: '已结束' },
  revoked: '已收回',
  range: '{from} – {until}',
  until: '到 {until}',
  endedAt: '{ended} 结束',
  approvedBy: '{names} 批准',
  origin: {
    requested: '申请获批',
    inherited: '随岗位继承',
    rule: '按规则获得',
    team: '随虚拟部门获得',
    adopted: '从钉钉后台纳入',
    break_glass: '紧急启用',
  },
  label: {
    waiting: '正在同步到钉钉角色',
    pushed: '已同步到钉钉角色',
    not_mapped: '没有对应的钉钉角色，在职域里照常有效',
    scope_does_not_fit: '钉钉角色表达不了这个范围，只在职域里有效',
    removed: '已从钉钉角色移除',
    needs_attention: '没能同步到钉钉角色，需要管理员处理',
  },
  extend: {
    act: '延长',
    gone: '这份授权已经结束，可以重新申请',
  },
  revoke: {
    take: '收回',
    giveBack: '交还',
  },
}
export default grant
