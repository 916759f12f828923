import { company } from '#mock/company/company.ts'
import { cast } from '#mock/company/cast.ts'
import { grow } from '#mock/company/grow.ts'
import type { CompanySeed } from '#mock/company/seed.ts'
import { readSize } from './settings.ts'

/**
 * Which company the simulator is filled with: the whole of the demo; with `--small` only who was written by hand, in which the same
 * story is told; with `--people` those and a second resort, up to that size.
 */
export function chooseCompany(args: readonly string[]): CompanySeed {
  const size = readSize(args)
  const small = args.includes('--small')
  if (small && size !== null) throw new Error('--small is a size already; --people names another')
  if (size !== null) return grow(cast, size)
  return small ? cast : company
}
