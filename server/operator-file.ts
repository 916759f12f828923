import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { SettingsError } from './settings.ts'

/** What stands in the JSON file that a setting names; refused, for the operator, with the name of the setting and the line that is wrong. */
export function readOperatorFile<T extends z.ZodType>(setting: string, file: string, shape: T): z.output<T> {
  let parsed: z.ZodSafeParseResult<z.output<T>>
  try {
    parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new SettingsError(`${setting}: ${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'}`)
  }
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map((issue) => `${setting}: ${issue.path.join('.')}: ${issue.message}`).join('\n'))
  return parsed.data
}
