import { PlatformError, type PlatformNotice } from './platform.ts'

/** DT: message-types-and-data-format: `msg` of a work notice, at most 2,048 bytes. */
export const NOTICE_BYTES = 2_048

const bytesOf = (value: string) => new TextEncoder().encode(value).length

/** The `oa` message as JSON. Content that does not fit is cut with an ellipsis; the rest is never cut. */
export function noticeMessage(method: string, notice: PlatformNotice): string {
  const whole = oaMessage(notice, notice.content)
  if (bytesOf(whole) <= NOTICE_BYTES) return whole
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(notice.content)].map((part) => part.segment)
  let [fits, tooLong] = [0, graphemes.length]
  const cut = (count: number) => oaMessage(notice, `${graphemes.slice(0, count).join('')}…`)
  if (bytesOf(cut(0)) > NOTICE_BYTES) {
    throw new PlatformError('refused', 'notice_too_long', method, `title, form and links alone exceed ${NOTICE_BYTES} bytes`)
  }
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (bytesOf(cut(middle)) <= NOTICE_BYTES) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}

function oaMessage(notice: PlatformNotice, content: string): string {
  return JSON.stringify({
    msgtype: 'oa',
    oa: {
      message_url: notice.phoneUrl,
      pc_message_url: notice.desktopUrl,
      head: { bgcolor: 'FF1677FF', text: notice.head },
      body: { title: notice.title, form: notice.form, content },
    },
  })
}
