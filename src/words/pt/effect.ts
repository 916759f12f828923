import type { EffectWords } from '../zh-CN/effect.ts'

const effect: EffectWords = {
  difference: 'O que se pede',
  effects: 'Depois de aprovado',
  hidden: 'Não pode ver quem',
  code: {
    role_name_after: 'Novo nome',
    role_gets: 'Permissões acrescentadas',
    role_gives_up: 'Permissões retiradas',
    role_includes: 'Inclui',
    role_no_more_includes: 'Deixa de incluir',
    role_risk: 'Risco da função',
    role_held_by: 'Tida agora por {n} pessoas',
    role_gain: '{n} pessoas passariam a ter',
    role_lose: '{n} pessoas perderiam',
    role_rests_without_factor: '{n} pessoas não têm segundo fator: fica em suspenso até o definirem',
    role_runs_out: '{n} pessoas ficam com ela até a autorização acabar',
    role_label: 'O papel no DingTalk tem de ser renomeado à mão',
  },
}
export default effect
