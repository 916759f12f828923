import { control, type Notice } from '../control.ts'
import { openHere } from '../deep-link.ts'
import type { NativeClient } from '../native-client.ts'
import { button, element } from '../overlay/element.ts'
import { localeOfPage, words } from '../words.ts'
import type { DemoActions } from './actions.ts'
import { section } from './section.ts'

function linkOf(notice: Notice, client: NativeClient): string | undefined {
  return (client.phone ? notice.phoneUrl : notice.desktopUrl) || notice.phoneUrl || notice.desktopUrl
}

function facts(notice: Notice): HTMLElement[] {
  return (notice.form ?? []).map(({ key, value }) => element('span', { class: 'quiet' }, `${key} ${value}`))
}

function when({ sentAt, delivered }: Notice): string {
  const time = new Date(sentAt).toLocaleString(localeOfPage())
  return delivered ? time : `${time} · ${words().notDelivered}`
}

export function noticeSection({ client, close }: DemoActions): HTMLElement {
  return section(words().notices, async () => {
    const notices = await control.notices(client.userid)
    if (notices.length === 0) return [element('p', { class: 'quiet' }, words().noNotices)]
    const newestFirst = [...notices].sort((a, b) => new Date(b.sentAt).getTime() - new Date(a.sentAt).getTime())
    const rows = newestFirst.map((notice) => {
      const text = element(
        'span',
        { class: 'stack' },
        element('span', { class: 'strong' }, notice.title || notice.head || notice.content),
        notice.title && notice.content ? element('span', {}, notice.content) : null,
        ...facts(notice),
        element('span', { class: 'quiet' }, when(notice)),
      )
      const link = linkOf(notice, client)
      const open = (): void => {
        close()
        if (link) openHere(link)
      }
      return element('li', {}, button('', [text], open, { disabled: link ? null : '' }))
    })
    return [element('ul', {}, ...rows)]
  })
}
