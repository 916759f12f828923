import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlineScriptHashes, pagePolicy } from './page-policy.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

describe('the policy of the page', () => {
  it('allows each inline script by its exact text and leaves files to self', () => {
    const html =
      '<head><script>\n const 名 = 1 \n</script><script src="/assets/a.js"></script><script nomodule>old()</script><script type="module" crossorigin src="/b.js"></script></head>'
    expect(inlineScriptHashes(html)).toEqual([hashOf('\n const 名 = 1 \n'), hashOf('old()')])
  })

  it('is exactly this, framed by DingTalk and itself only', () => {
    expect(pagePolicy('<p>no script</p>', ['https://*.dingtalk.com'])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'self' https://*.dingtalk.com; require-trusted-types-for 'script'; trusted-types vue",
    )
  })
})
