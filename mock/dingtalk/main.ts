import { company as demoCompany, personas } from '#mock/company/company.ts'
import { grow } from '#mock/company/grow.ts'
import { listen } from './listen.ts'
import { readSettings, readSize } from './settings.ts'
import { createSimulator } from './simulator.ts'

try {
  const { port, ...app } = readSettings(process.env)
  const size = readSize(process.argv.slice(2))
  const company = size === null ? demoCompany : grow(demoCompany, size)
  const { url, close } = await listen(createSimulator(company, { ...app, personas }), port)
  console.log(
    `SIMULATED DingTalk platform (${company.corpName}, ${company.people.length} people in ${company.departments.length} departments) at ${url}`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
