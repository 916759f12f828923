import type { ExactlyWords } from '../zh-CN/exactly.ts'

const exactly: ExactlyWords = {
  none: 'Nothing to ask for',
  noneText: 'No domain here could give you this right, or only roles do that need a second factor. Look at all roles, or ask your manager.',
  conflict: 'Every such role would break a conflict rule',
  all: 'See all roles',
}
export default exactly
