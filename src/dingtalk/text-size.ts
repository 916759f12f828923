import { callClient } from './call.ts'
import { detectClient } from './client.ts'

/** The client's usual letters; `fontSizeSetting` is said to be pixels on this scale. */
const usual = 16

/** How large a person has the client's letters, in percent of usual; null where the client does not say. */
export async function clientTextPercent(): Promise<number | null> {
  if (!detectClient().phone) return null
  const { fontSizeSetting } = await callClient('getSystemInfo', (sdk) => sdk.getSystemInfo({}))
  return fontSizeSetting ? Math.round((fontSizeSetting / usual) * 100) : null
}
