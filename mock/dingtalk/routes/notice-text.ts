import { z } from 'zod'
import { refuse } from '../wire/refusals.ts'
import type { NoticeText } from '../world/notice-board.ts'

/** DT: message-types-and-data-format. Types that need an uploaded file are not simulated. */
const word = z.string()
const optional = word.default('')
const formLine = z.object({ key: optional, value: optional })

const oa = z.object({
  message_url: word,
  pc_message_url: optional,
  head: z.object({ bgcolor: word.regex(/^[0-9a-f]{8}$/i), text: word }),
  body: z.object({ title: optional, content: optional, form: z.array(formLine).default([]) }),
})

const message = z.discriminatedUnion('msgtype', [
  z.object({ msgtype: z.literal('text'), text: z.object({ content: word.min(1).max(500) }) }),
  z.object({ msgtype: z.literal('markdown'), markdown: z.object({ title: word, text: word.max(5_000) }) }),
  z.object({ msgtype: z.literal('link'), link: z.object({ messageUrl: word, picUrl: word, title: word, text: word }) }),
  z.object({
    msgtype: z.literal('action_card'),
    action_card: z.object({ title: word, markdown: word, single_title: optional, single_url: optional }),
  }),
  z.object({ msgtype: z.literal('oa'), oa }),
])

const MOST_BYTES = 2_048

export function noticeText(msg: unknown): NoticeText {
  if (Buffer.byteLength(JSON.stringify(msg) ?? '') > MOST_BYTES) throw refuse(45002)
  const read = message.safeParse(msg)
  if (!read.success) throw refuse(40035, `msg.${read.error.issues[0]?.path.join('.') ?? ''}`)
  const told = read.data
  const blank = { title: '', head: '', content: '', form: [], phoneUrl: '', desktopUrl: '' }
  switch (told.msgtype) {
    case 'text':
      return { ...blank, content: told.text.content }
    case 'markdown':
      return { ...blank, title: told.markdown.title, content: told.markdown.text }
    case 'link':
      return { ...blank, title: told.link.title, content: told.link.text, phoneUrl: told.link.messageUrl, desktopUrl: told.link.messageUrl }
    case 'action_card': {
      const { title, markdown, single_url } = told.action_card
      return { ...blank, title, content: markdown, phoneUrl: single_url, desktopUrl: single_url }
    }
    case 'oa': {
      const { message_url, pc_message_url, head, body } = told.oa
      return { ...body, head: head.text, phoneUrl: message_url, desktopUrl: pc_message_url || message_url }
    }
  }
}
