import { personasAtOnce } from './control.ts'

/** A persona's key, or a userid as it is; nobody named: the first persona. */
export function useridOf(asked: string | null): string {
  const personas = personasAtOnce()
  if (asked === null) return personas[0]?.userid ?? ''
  return personas.find(({ key }) => key === asked)?.userid ?? asked
}
