// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { configureClient } from './configure.ts'
import { alert, nativeDialogs } from './dialogs.ts'
import { closePage, openLink, setRight, setTitle } from './navigation.ts'
import { requestAuthCode } from './sign-in.ts'

/** The SDK looks for its bridge objects as it is evaluated. */
function watchEvaluation(): () => boolean {
  let looked = false
  Object.defineProperty(window, 'nuva', {
    configurable: true,
    get: () => {
      looked = true
      return undefined
    },
  })
  return () => looked
}

it('stays quiet in a plain browser, rejects where an answer is needed, and never loads the SDK', async () => {
  const evaluated = watchEvaluation()
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  setTitle('收件箱')
  setRight('x', () => undefined)
  closePage()
  await openLink('https://remit.example/help')
  expect(document.title).toBe('收件箱')
  expect(open).toHaveBeenCalledWith('https://remit.example/help', '_blank', 'noopener')
  expect(nativeDialogs()).toBe(false)
  expect(await configureClient({ agentId: '1', corpId: 'c', timeStamp: '1', nonceStr: 'n', signature: 's' })).toMatchObject({
    errorCode: 'outside',
  })
  await expect(requestAuthCode({ corpId: 'c', clientId: 'a' })).rejects.toMatchObject({ code: 'outside' })
  await expect(alert({ title: 't', message: 'm', ok: 'ok' })).rejects.toMatchObject({ code: 'outside' })
  expect(evaluated()).toBe(false)
  await import('./modules.ts')
  expect(evaluated(), 'the watch itself works').toBe(true)
})
