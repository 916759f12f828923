/** Runs before every other script of the page: the SDK looks for its bridge, and the page for its person, as they are evaluated. */
import { installDemoPanel } from './demo/panel.ts'
import { createDispatch, type CallRecord } from './dispatch.ts'
import { handlerTable } from './handlers/table.ts'
import { createClient, type NativeClient } from './native-client.ts'
import { askedPersona, askedTheme, chooseBridge, forgetDesktopName, sayUserAgent } from './options.ts'
import { useridOf } from './persona.ts'

/** A test may have left answers before this script ran. */
function recordOf(left: unknown): CallRecord {
  const given: { answers?: CallRecord['answers'] } = typeof left === 'object' && left !== null ? left : {}
  return { calls: [], answers: given.answers ?? {} }
}

function press(client: NativeClient, name: string, detail?: unknown): boolean {
  const free = client.bridge.event(name, detail)
  if (free && name === 'backbutton') history.back()
  return free
}

function start(): void {
  const bridge = chooseBridge()
  forgetDesktopName()
  if (!bridge) return
  const userid = useridOf(askedPersona())
  const client = createClient(bridge, userid)
  const record = recordOf(Reflect.get(window, '__container'))
  sayUserAgent(bridge)
  bridge.install(createDispatch(record, handlerTable(client)), askedTheme())
  installDemoPanel(client, () => {
    press(client, 'backbutton')
  })
  Object.assign(window, {
    __remitExpect: userid,
    __container: {
      ...record,
      fire: (method: string) => {
        client.watchers.get(method)?.ok({})
      },
      event: (name: string, detail?: unknown) => press(client, name, detail),
    },
  })
}

start()
