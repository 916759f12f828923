import type { Locator } from 'playwright-core'
import type { Client } from './screens.ts'

/** A thumb or a mouse that counts: what a job costs is the number of its taps. */
export class Hand {
  taps = 0
  private readonly client: Client

  constructor(client: Client) {
    this.client = client
  }

  async press(target: Locator): Promise<void> {
    this.taps += 1
    if (this.client.kind !== 'desktop') await target.tap()
    else await target.click()
  }
}
