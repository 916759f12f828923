import type { Mix } from '../crew.ts'

export const guestFacing: Mix = ['local', 'local', 'local', 'local', 'mainland', 'mainland', 'portuguese', 'philippine', 'philippine']
export const backOfHouse: Mix = ['mainland', 'mainland', 'mainland', 'local', 'local', 'philippine', 'philippine', 'vietnamese']
export const guards: Mix = ['local', 'local', 'local', 'nepalese', 'nepalese', 'mainland']
export const office: Mix = ['local', 'local', 'local', 'local', 'mainland', 'portuguese']
