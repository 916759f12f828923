import { buildTemplate } from './template.ts'

await buildTemplate()
process.exit(0)
