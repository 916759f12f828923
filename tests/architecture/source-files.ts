import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Files that git knows or would add, from the repository's root. */
export function sourceFiles(...under: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...under], { encoding: 'utf8' })
  return listed.split('\n').filter((path) => path !== '')
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')
export const linesOf = (path: string): number => textOf(path).split('\n').length - 1
