import { describe, expect, it } from 'vitest'
import { tokensOf } from './html-tokens.ts'

describe('the drawn screen, node by node', () => {
  it('begins elements, says text, leaves comments, ends elements', () => {
    expect(tokensOf('<!--[--><p class="a b" data-v-1 hidden>x<img src="/a.png" alt=""></p><!----><!--]-->')).toEqual([
      { note: '[' },
      { tag: 'p', with: { class: 'a b', 'data-v-1': '', hidden: '' } },
      'x',
      { tag: 'img', with: { src: '/a.png', alt: '' } },
      null,
      null,
      { note: '' },
      { note: ']' },
    ])
  })

  it('gives back what people wrote as text', () => {
    const written = '&lt;/script&gt;&lt;b a=&quot;1&quot;&gt; &amp;amp; &#39;'
    expect(tokensOf(`<p title="${written}">${written}</p>`)).toEqual([
      { tag: 'p', with: { title: `</script><b a="1"> &amp; '` } },
      `</script><b a="1"> &amp; '`,
      null,
    ])
  })

  it.each(['<p', 'a < b', '<P>', '<p a=1>', '<!-- never ends'])('refuses what the renderer would not write: %s', (html) => {
    expect(() => tokensOf(html)).toThrow(/cannot be read/)
  })
})
