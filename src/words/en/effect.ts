import type { EffectWords } from '../zh-CN/effect.ts'

const effect: EffectWords = {
  difference: 'What is asked for',
  effects: 'Once approved',
  hidden: 'You can’t see who',
  code: {
    role_name_after: 'New name',
    role_gets: 'Permissions added',
    role_gives_up: 'Permissions taken out',
    role_includes: 'Includes',
    role_no_more_includes: 'No longer includes',
    role_risk: 'Risk of the role',
    role_held_by: 'Held by {n} people now',
    role_gain: '{n} people would gain',
    role_lose: '{n} people would lose',
    role_rests_without_factor: '{n} people have no second factor: it rests for them until they set one up',
    role_runs_out: '{n} people keep it until their grant ends',
    role_label: 'The DingTalk role has to be renamed by hand',
  },
}
export default effect
