import { expect, it } from 'vitest'
import { openInDingTalkLink } from './open-in-dingtalk.ts'

const target = { corpId: 'ding1', agentId: '1001', url: 'https://remit.example/?a=1&b=2#/changes/7' }

it('opens the page itself on a phone, its address encoded once', () => {
  const link = new URL(openInDingTalkLink(target, 'Mozilla/5.0 (Linux; Android 12)'))
  expect(link.href.startsWith('dingtalk://dingtalkclient/page/link?')).toBe(true)
  expect([...link.searchParams]).toEqual([['url', target.url]])
})

it('opens a workbench tab on a desktop', () => {
  const link = new URL(openInDingTalkLink(target, 'Mozilla/5.0 (Windows NT 10.0)'))
  expect(link.href.startsWith('dingtalk://dingtalkclient/action/openapp?')).toBe(true)
  expect([...link.searchParams]).toEqual([
    ['corpid', 'ding1'],
    ['container_type', 'work_platform'],
    ['app_id', '0_1001'],
    ['redirect_type', 'jump'],
    ['redirect_url', target.url],
  ])
})
