import { registerHooks, type ResolveFnOutput } from 'node:module'

const drizzleFile = '/node_modules/drizzle-orm/'

/**
 * Node parses a package's whole package.json for each import that it resolves in it. That of drizzle-orm names every one of its
 * files (180 kB), which cost two thirds of the time until the server had its modules. Its own relative imports are plain addresses,
 * and what others ask of it is asked once. To be called before anything that imports it is loaded.
 */
export function resolveDrizzleOnce(): void {
  const known = new Map<string, ResolveFnOutput>()
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('.') && context.parentURL?.includes(drizzleFile)) {
        return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      }
      if (!specifier.startsWith('drizzle-orm')) return next(specifier, context)
      const before = known.get(specifier)
      if (before) return before
      const found: ResolveFnOutput = { ...next(specifier, context), shortCircuit: true }
      known.set(specifier, found)
      return found
    },
  })
}
