import type { EffectWords } from '../zh-CN/effect.ts'

const effect: EffectWords = {
  difference: '申請的內容',
  effects: '同意後會怎樣',
  hidden: '是誰，您看不到',
  code: {
    role_name_after: '改名為',
    role_gets: '新增的權限',
    role_gives_up: '移除的權限',
    role_includes: '包含',
    role_no_more_includes: '不再包含',
    role_risk: '整個角色的風險',
    role_held_by: '現在有 {n} 人持有',
    role_gain: '{n} 人會多出這些權限',
    role_lose: '{n} 人會失去這些權限',
    role_rests_without_factor: '{n} 人沒有雙重認證，角色對他們暫不生效',
    role_runs_out: '{n} 人仍持有，各自到期為止',
    role_label: '釘釘內的角色標籤要人手改名',
  },
}
export default effect
