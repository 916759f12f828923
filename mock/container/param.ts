/** What a page hands to the client is anything: read one parameter as one type. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : []
}

export function count(value: unknown, otherwise: number): number {
  const asked = Number(value)
  return Number.isFinite(asked) && asked > 0 ? asked : otherwise
}
