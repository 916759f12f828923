import { control } from '../control.ts'
import { button, element } from '../overlay/element.ts'
import { localeOfPage, words } from '../words.ts'
import { section } from './section.ts'

const hourMs = 3_600_000
const steps = [hourMs, 8 * hourMs, 24 * hourMs, 7 * 24 * hourMs]

export function clockSection(): HTMLElement {
  return section(words().clock, async () => {
    const time = element('p', { class: 'strong', role: 'status' })
    const show = ({ now }: { now: string | number }): void => {
      time.textContent = new Date(now).toLocaleString(localeOfPage())
    }
    show(await control.clock())
    const choices = steps.map((step, place) =>
      button('', words().advance[place] ?? '', () => {
        control.advanceClock(step).then(show, () => {
          time.textContent = words().simulatorSilent
        })
      }),
    )
    return [time, element('div', { class: 'choices' }, ...choices)]
  })
}
