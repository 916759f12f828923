import { expect, it } from 'vitest'
import { addressIn } from './deep-link.ts'

const page = 'https://remit.example/?a=1&b=2#/changes/7'
const phone = `dingtalk://dingtalkclient/page/link?url=${encodeURIComponent(page)}`

it.each([
  ['a plain address', page],
  ['a phone link', phone],
  ['a workbench link', `dingtalk://dingtalkclient/action/openapp?corpid=c&redirect_type=jump&redirect_url=${encodeURIComponent(page)}`],
  ['a link with two targets', `dingtalk://dingtalkclient/open_platform_link?pcLink=x&mobileLink=${encodeURIComponent(phone)}`],
])('finds the page in %s', (_name, link) => {
  expect(addressIn(link)).toBe(page)
})

it('leaves a link without a page as it is', () => {
  expect(addressIn('dingtalk://dingtalkclient/action/switchtab?name=work')).toBe('dingtalk://dingtalkclient/action/switchtab?name=work')
})
