import { personas } from '#mock/company/company.ts'
import { chooseCompany } from './choose-company.ts'
import { listen } from './listen.ts'
import { readSettings } from './settings.ts'
import { createSimulator } from './simulator.ts'

try {
  const { port, ...app } = readSettings(process.env)
  const company = chooseCompany(process.argv.slice(2))
  const { url, close } = await listen(createSimulator(company, { ...app, personas }), port)
  console.log(
    `SIMULATED DingTalk platform (${company.corpName}, ${company.people.length} people in ${company.departments.length} departments) at ${url}`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
