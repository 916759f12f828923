import type { Persona } from './control.ts'

export type KnownPersona = Pick<Persona, 'key' | 'userid'>

declare global {
  interface Window {
    /** Written above this script where it is served: the page's first request already names the person. */
    __remitPersonas?: readonly KnownPersona[]
  }
}

/** A persona's key, or a userid as it is; nobody named: the first persona. */
export function useridOf(asked: string | null): string {
  const { __remitPersonas: personas = [] } = window
  if (asked === null) return personas[0]?.userid ?? ''
  return personas.find(({ key }) => key === asked)?.userid ?? asked
}
