/**
 * A build step. The SDK carries the way it talks to the desktop client, a fifth of its bytes, to phones as well, which never use it. Asked
 * for where the bridge is begun, it is a chunk of its own; `loadSdk` lets it travel beside the rest on a desktop.
 */
const talk = 'require("../packages/frame-talk-client-pc/index.js")'
const fetched = 'import("../packages/frame-talk-client-pc/index.js")'

type Edit = readonly [from: string, to: string]
const edits: Readonly<Record<string, readonly Edit[]>> = {
  'dingtalk-jsapi/lib/bridge/h5Pc.js': [
    [`Promise.resolve(${talk})`, `${fetched}.then(function(m){return exports.talk=m.default})`],
    [`${talk}.invokeAPI`, 'exports.talk.invokeAPI'],
  ],
  'dingtalk-jsapi/lib/bridge/h5PcEvent.js': [
    [`${talk}.addEventListener(e,t)`, `${fetched}.then(function(m){m.default.addEventListener(e,t)})`],
    [`${talk}.removeEventListener(e,t)`, `${fetched}.then(function(m){m.default.removeEventListener(e,t)})`],
  ],
}

interface BuildStep {
  readonly name: string
  readonly transform: (code: string, id: string) => { code: string; map: null } | null
}

function edited(code: string, [from, to]: Edit, file: string): string {
  if (!code.includes(from)) throw new Error(`${file} has changed: see how it comes to talk to the desktop client`)
  return code.replace(from, to)
}

export function sdkDesktopApart(): BuildStep {
  return {
    name: 'remit-sdk-desktop-apart',
    transform(code, id) {
      const file = Object.keys(edits).find((path) => id.endsWith(path))
      if (file === undefined) return null
      return { code: (edits[file] ?? []).reduce((text, edit) => edited(text, edit, file), code), map: null }
    },
  }
}
