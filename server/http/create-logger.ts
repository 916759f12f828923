import pino, { type DestinationStream, type Logger } from 'pino'

/** ASVS V16.2.5: whatever is handed to the logger by mistake, these never reach it. */
const secrets = ['authorization', 'cookie', 'code', 'token', 'appSecret', 'access_token', 'ticket', 'mobile', 'password', 'logKey']
const redact = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

// A platform's or a driver's error text may quote the address it called, and old calls carry the token in their address.
const inAddress = /((?:access_token|token|secret|code|ticket|password)=)[^&\s"']+/gi
const withoutSecrets = (text: string) => text.replace(inAddress, '$1[Redacted]')

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
    ...('code' in error ? { errorCode: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  }
}

/** JSON lines, one fact each; a name with a line break in it stays one line. */
export function createLogger(destination?: DestinationStream): Logger {
  const options = { base: null, redact: { paths: redact, censor: '[Redacted]' }, serializers: { err: plainError } }
  return destination ? pino(options, destination) : pino(options)
}
