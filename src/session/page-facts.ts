export interface PageFacts {
  readonly corpId: string
  readonly clientId: string
  readonly agentId: string
  /** The platform behind this is the simulated one. */
  readonly simulated: boolean
}

function meta(name: string): string {
  const content = document.querySelector(`meta[name="remit-${name}"]`)?.getAttribute('content') ?? ''
  return content.startsWith('__REMIT_') ? '' : content
}

export function pageFacts(): PageFacts {
  return { corpId: meta('corp'), clientId: meta('client'), agentId: meta('agent'), simulated: meta('simulated') === '1' }
}
