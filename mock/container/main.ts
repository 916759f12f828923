/** Runs before every other script of the page: the SDK looks for its bridge, and the page for its person, as they are evaluated. */
import { installDemoPanel } from './demo/panel.ts'
import type { Bridge, Dispatch } from './bridges/bridge.ts'
import { createDispatch, type CallRecord } from './dispatch.ts'
import { handlerTable } from './handlers/table.ts'
import { createClient, type NativeClient } from './native-client.ts'
import { askedDelay, askedPersona, askedTheme, chooseBridge, forgetDesktopName, sayTheme, sayUserAgent } from './options.ts'
import { framePath, wantsFrame } from './frame/narrow.ts'
import { tapBarBack } from './handlers/navigation.ts'
import { useridOf } from './persona.ts'

/** A test may have left answers before this script ran. */
function recordOf(left: unknown): CallRecord {
  const given: { answers?: CallRecord['answers'] } = typeof left === 'object' && left !== null ? left : {}
  return { calls: [], answers: given.answers ?? {} }
}

function bringBridge(bridge: Bridge, dispatch: Dispatch): void {
  const { readyEvent } = bridge
  const delayMs = askedDelay()
  if (readyEvent === undefined || delayMs === 0) {
    bridge.install(dispatch, askedTheme())
    return
  }
  setTimeout(() => {
    bridge.install(dispatch, askedTheme())
    document.dispatchEvent(new Event(readyEvent))
  }, delayMs)
}

function press(client: NativeClient, name: string, detail?: unknown): boolean {
  const free = client.bridge.event(name, detail)
  if (free && name === 'backbutton') history.back()
  return free
}

/** The key of an Android or HarmonyOS phone; the arrow in the bar of the others. */
function goBack(client: NativeClient): void {
  const { platform } = client.bridge
  if (platform === 'android' || platform === 'harmony') press(client, 'backbutton')
  else tapBarBack(client)
}

function start(): void {
  if (wantsFrame()) {
    document.documentElement.hidden = true // on its way: what stands here is nobody's page
    location.replace(`${framePath}${location.hash}`)
    return
  }
  const bridge = chooseBridge()
  forgetDesktopName()
  if (!bridge) return
  const userid = useridOf(askedPersona())
  const client = createClient(bridge, userid)
  const record = recordOf(Reflect.get(window, '__container'))
  sayUserAgent(bridge)
  sayTheme(bridge)
  bringBridge(bridge, createDispatch(record, handlerTable(client)))
  installDemoPanel(client, () => {
    goBack(client)
  })
  Object.assign(window, {
    __remitExpect: userid,
    __container: {
      ...record,
      fire: (method: string) => {
        client.watchers.get(method)?.ok({})
      },
      back: () => {
        goBack(client)
      },
      event: (name: string, detail?: unknown) => press(client, name, detail),
    },
  })
}

start()
