import type { Platform } from '../bridges/bridge.ts'
import { button, element } from '../overlay/element.ts'
import { words } from '../words.ts'
import type { DemoActions } from './actions.ts'
import { section } from './section.ts'

function reopenAs(platform: Platform): void {
  const here = new URL(location.href)
  here.searchParams.set('container', platform)
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
      ['android', words().asPhone],
      ['desktop', words().asDesktop],
    ]
    const switches = platforms.map(([platform, label]) =>
      button(
        '',
        label,
        () => {
          reopenAs(platform)
        },
        { 'aria-current': client.bridge.platform === platform ? 'true' : null },
      ),
    )
    const right = client.rightText ? button('', client.rightText, tapRight) : null
    return [element('div', { class: 'choices' }, ...switches, right, button('', words().backKey, pressBack))]
  })
}
