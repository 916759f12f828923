import { describe, expect, it } from 'vitest'
import { createLogger } from './create-logger.ts'

function written(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  write(createLogger({ write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('the log of the process', () => {
  it('never holds what opens a door, however deep it was handed over', () => {
    const text = written((logger) =>
      logger.info({ code: 'c-1', request: { cookie: 'c-2', headers: { authorization: 'c-3' } }, requestId: 'r-1' }, 'x'),
    )
    expect(text).not.toMatch(/c-\d/)
    expect(text).toContain('r-1')
  })

  it('keeps tokens out of the text of errors and of what caused them', () => {
    const cause = new Error('GET https://oapi.dingtalk.com/x?access_token=s3cret&y=1 failed')
    const text = written((logger) => logger.error({ err: new Error('no answer, appsecret=s3cret', { cause }) }, 'x'))
    expect(text).not.toContain('s3cret')
    expect(text).toContain('oapi.dingtalk.com')
  })

  it('is one line for one fact, whatever a name contains', () => {
    const text = written((logger) => logger.warn({ name: 'a\n{"level":60}' }, 'x'))
    expect(text.trimEnd().split('\n')).toHaveLength(1)
  })
})
