import { z } from 'zod'
import { coverId, coverInput, coverPage, coverView, leaveCover, leaveCoverInput } from './cover.ts'
import type { Declaration } from './declaration.ts'
import { instant, personId } from './scalars.ts'

/** Who decides in the place of who is away. */
export const coverActs = {
  listCovers: {
    summary: 'Who decides for somebody while she is away, and for whom she does',
    allowed: 'herself, or anybody above her',
    input: z.strictObject({ personId }),
    output: coverPage,
    refusals: ['not_found'],
  },
  nameCover: {
    summary: 'Somebody is away, and who decides in her place meanwhile; what waits for her is told to the cover, or goes up at once',
    allowed: 'herself, or anybody above her',
    input: coverInput,
    output: coverView,
    refusals: ['not_found', 'not_allowed'],
  },
  endCover: {
    summary: 'She is back: nobody decides in her place any more',
    allowed: 'herself, or anybody above her',
    input: z.strictObject({ coverId }),
    output: z.strictObject({ endedAt: instant }),
    refusals: ['not_found', 'not_allowed'],
  },
  setLeaveCover: {
    summary: 'Who decides for somebody whenever an approved leave of DingTalk says that she is away; leaves already taken keep theirs',
    allowed: 'herself, or anybody above her; where the company’s leaves are read',
    input: leaveCoverInput,
    output: z.strictObject({ standing: leaveCover.nullable() }),
    refusals: ['not_found', 'not_allowed'],
  },
} as const satisfies Readonly<Record<string, Declaration>>
