import type { Output } from '#contract/endpoints.ts'
import { useRoleName } from '#pieces/role/use-role-name.ts'
import { useWords } from '#words/use-words.ts'

type Stages = Output<'getDomainDetail'>['shape']['policy']['stages']['low']
type Stage = Stages[number]

/** The stages of a way in words, in order; those that wait together stand side by side. */
export function useStageText(personName: (id: string) => string): (stages: readonly Stage[]) => string {
  const { t } = useWords()
  const roleName = useRoleName()
  const whom = (stage: Stage): string => {
    if (stage.kind === 'named') return stage.personIds.map(personName).join(t('time.and'))
    if (stage.kind === 'role_holder') return roleName(stage.roleId)
    return t(`policy.stage.${stage.kind}`)
  }
  return (stages) =>
    stages
      .map((stage, at) => {
        const need = stage.need ?? 1
        const text = need > 1 ? t('structure.several', { who: whom(stage), n: need }) : whom(stage)
        return at === 0 ? text : `${stage.beside === true ? ' + ' : ' → '}${text}`
      })
      .join('')
}
