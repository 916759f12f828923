/** What the challenge of a new passkey is for. One that was begun without a proof is for a first factor: once there is one it is for nothing. */
export const newPasskeyAbout = (hasOne: boolean): string => (hasOne ? 'one more passkey' : 'first factor')
