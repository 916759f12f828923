/** `7.6.45-Release.250241020` counts as 7.6.45: desktop clients carry their build after a dash. */
export function atLeast(version: string, wanted: string): boolean {
  const have = version.split('-')[0]?.split('.') ?? []
  const need = wanted.split('.')
  for (let place = 0; place < need.length; place += 1) {
    const difference = Number(have[place] ?? 0) - Number(need[place])
    if (difference !== 0) return difference > 0
  }
  return true
}
