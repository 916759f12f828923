import type { NativeClient } from '../native-client.ts'

export interface DemoActions {
  readonly client: NativeClient
  /** The back key and what follows when the page does not take it. */
  readonly goBack: () => void
  readonly close: () => void
}
