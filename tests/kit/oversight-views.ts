import type { View } from './views.ts'

/** What only those see who look after the rules of the whole company. */
export const oversightViews: readonly View[] = [{ name: 'rings', persona: 'security', hash: '/domain/rings' }]
