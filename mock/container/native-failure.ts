import type { NativeError } from './bridges/bridge.ts'

/** A lawful no of the client. The codes are the SDK's own: "-1" cancelled, "1" unknown method, "7" not granted. */
export class NativeFailure extends Error {
  readonly error: NativeError

  constructor(error: NativeError) {
    super(error.errorMessage)
    this.name = 'NativeFailure'
    this.error = error
  }
}

export function cancelled(): NativeFailure {
  return new NativeFailure({ errorCode: '-1', errorMessage: 'cancel' })
}

export function notGranted(method: string): NativeFailure {
  return new NativeFailure({ errorCode: '7', errorMessage: `no permission: ${method}` })
}

export function unknownMethod(method: string): NativeFailure {
  return new NativeFailure({ errorCode: '1', errorMessage: `not exist: ${method}` })
}
