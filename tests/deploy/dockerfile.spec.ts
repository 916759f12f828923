import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copied } from './production-copy.ts'

const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
const [, image = ''] = dockerfile.split(/^FROM node:24-slim$/m)

describe('the production image', () => {
  it('copies what the nightly proof copies, and nothing else of the tree', () => {
    const lines = [...image.matchAll(/^COPY (?!--from)(.+) (\S+)$/gm)]
    expect(lines.flatMap(([, what = '']) => what.split(' ')).filter((path) => path !== 'LICENSE')).toEqual(
      expect.arrayContaining([...copied]),
    )
    expect(lines.flatMap(([, what = '']) => what.split(' '))).toHaveLength(copied.length + 1)
  })

  it('installs production packages without scripts and does not run as root', () => {
    expect(dockerfile).toContain('RUN npm ci --omit=dev --ignore-scripts')
    expect(image).toMatch(/^USER node$/m)
  })
})
