const known = [
  ['iPad', /iPad/],
  ['iPhone', /iPhone|iPod/],
  ['HarmonyOS', /OpenHarmony|HarmonyOS/],
  ['Android', /Android/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Windows', /Windows/],
  ['Linux', /Linux/],
] as const

/** What somebody might call the device she holds, from what its browser says of itself; a proposal that can be written over. */
export const deviceName = (userAgent: string): string => known.find(([, sign]) => sign.test(userAgent))?.[0] ?? ''
