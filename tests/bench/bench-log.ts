import type { Database } from '#server/store/database.ts'
import { appendEntry, verifyLog } from '#server/store/log.ts'
import { onEachDatabase } from './each-database.ts'
import type { Row, Section } from './figures.ts'

const entries = 1_200

async function appendsPerSecond(database: Database, writers: number): Promise<number> {
  const one = (at: number) =>
    database.transaction((tx) =>
      appendEntry(tx, { actorId: null, action: 'bench.appended', objectKind: 'bench', objectId: String(at), requestId: null }),
    )
  const began = performance.now()
  const write = async (writer: number): Promise<void> => {
    for (let at = writer; at < entries; at += writers) await one(at)
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return entries / ((performance.now() - began) / 1000)
}

async function measure(database: Database, name: string): Promise<Section> {
  await appendsPerSecond(database, 1)
  const rows: Row[] = []
  for (const writers of [1, 8]) {
    rows.push({ what: `appends, ${writers} at once`, value: await appendsPerSecond(database, writers), unit: '/s', budget: 400 })
  }
  const began = performance.now()
  const proof = await database.transaction((tx) => verifyLog(tx))
  if (!proof.whole) throw new Error(`the chain is broken at ${proof.brokenAt}`)
  rows.push({ what: 'entries verified', value: proof.entries / ((performance.now() - began) / 1000), unit: '/s', budget: 10_000 })
  return { name: `log, ${name}`, note: `${entries} entries each, chained and sealed, one transaction an entry`, rows }
}

export const benchLog = (): Promise<Section[]> => onEachDatabase(measure)
