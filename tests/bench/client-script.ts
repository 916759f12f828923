/** Where the simulated client's script is, as the page itself names it. */
export async function clientScript(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/?container=android`)).text()
  const [, script] = /<script src="(\/__mock\/[^"]+)">/.exec(page) ?? []
  if (script === undefined) throw new Error('the page brings no simulated client')
  return script
}
