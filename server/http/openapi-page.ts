import type { Declaration } from '#contract/declaration.ts'
import { endpoints } from '#contract/endpoints.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import { refusalsOf } from './openapi.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function entry(name: EndpointName): string {
  const { summary, allowed }: Declaration = endpoints[name]
  const { method, path } = routes[name]
  return `<section><h2 id="${name}"><code>${method} ${escaped(path)}</code></h2>
<p>${escaped(summary)}.</p>
<dl><dt>Allowed</dt><dd>${escaped(allowed)}</dd><dt>Refusals</dt><dd>${refusalsOf(name).map(escaped).join(', ')}</dd></dl></section>`
}

/** The API on one page for people; no script, no style, nothing to load. */
export function openApiPage(): string {
  const names = Object.keys(routes) as EndpointName[]
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Remit API</title></head>
<body><main><h1>Remit API</h1>
<p>Shapes of all inputs and answers: <a href="/api/openapi.json">OpenAPI document</a>.</p>
${names.map(entry).join('\n')}
</main></body>
</html>
`
}
