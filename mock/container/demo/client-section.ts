import type { Platform } from '../bridges/bridge.ts'
import { askedTheme } from '../options.ts'
import { button, element } from '../overlay/element.ts'
import { words } from '../words.ts'
import type { DemoActions } from './actions.ts'
import { section } from './section.ts'

function reopenWith(option: 'container' | 'theme', value: string): void {
  const here = new URL(location.href)
  here.searchParams.set(option, value)
  location.assign(here.href)
}

/** What the client's bar would offer: it belongs to the client, so a browser shows it here. */
export function clientSection({ client, goBack, close }: DemoActions): HTMLElement {
  const tapRight = (): void => {
    close()
    client.watchers.get('biz.navigation.setRight')?.ok({})
  }
  const pressBack = (): void => {
    close()
    goBack()
  }
  return section(words().client, async () => {
    const platforms: [Platform, string][] = [
      ['android', 'Android'],
      ['ios', 'iOS'],
      ['harmony', 'HarmonyOS'],
      ['desktop', words().asDesktop],
    ]
    const switches = platforms.map(([platform, label]) =>
      button(
        '',
        label,
        () => {
          reopenWith('container', platform)
        },
        { 'aria-current': client.bridge.platform === platform ? 'true' : null },
      ),
    )
    const right = client.rightText ? button('', client.rightText, tapRight) : null
    const other = askedTheme() === 'dark' ? 'light' : 'dark'
    const lamp = button('', other === 'dark' ? words().dark : words().light, () => {
      reopenWith('theme', other)
    })
    return [element('div', { class: 'choices' }, ...switches, lamp, right, button('', words().backKey, pressBack))]
  })
}
