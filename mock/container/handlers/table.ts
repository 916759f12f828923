import type { Handlers } from '../dispatch.ts'
import type { NativeClient } from '../native-client.ts'
import { deviceHandlers } from './device.ts'
import { dialogHandlers } from './dialogs.ts'
import { identityHandlers } from './identity.ts'
import { navigationHandlers } from './navigation.ts'
import { pickerHandlers } from './pickers.ts'
import { pullHandlers } from './pull-to-refresh.ts'

export function handlerTable(client: NativeClient): Handlers {
  return new Map([
    ...identityHandlers(client),
    ...pickerHandlers(client),
    ...navigationHandlers(client),
    ...dialogHandlers,
    ...pullHandlers(client),
    ...deviceHandlers,
  ])
}
