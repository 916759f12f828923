import { control, type Persona } from '../control.ts'
import { button, element } from '../overlay/element.ts'
import { localeOfPage, words } from '../words.ts'
import type { DemoActions } from './actions.ts'
import { section } from './section.ts'

/** Another person opens the application anew at its first page, as on that person's own phone. */
function become({ key }: Persona): void {
  const home = new URL(location.pathname, location.origin)
  home.searchParams.set('as', key)
  location.assign(home.href)
}

export function personaSection({ client }: DemoActions): HTMLElement {
  return section(words().people, async () => {
    const personas = await control.personas()
    const rows = personas.map((persona) => {
      const text = element(
        'span',
        { class: 'stack' },
        element('span', { class: 'strong' }, persona.name),
        element('span', { class: 'quiet' }, persona.part[localeOfPage()] ?? persona.part['en'] ?? persona.key),
      )
      const current = persona.userid === client.userid ? 'true' : null
      const row = button(
        '',
        [text],
        () => {
          become(persona)
        },
        { 'aria-current': current },
      )
      return element('li', {}, row)
    })
    return [element('ul', {}, ...rows)]
  })
}
