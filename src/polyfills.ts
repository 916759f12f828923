/**
 * What the libraries on the first screen call and Chromium 69 or iOS 13 do not have, by name: `Object.hasOwn` (Pinia),
 * `Array.prototype.at` (Pinia Colada), `Object.fromEntries`, `queueMicrotask`, `Promise.allSettled`, `String.prototype.replaceAll`
 * (vue-router). `globalThis` is in index.html, because chunks read it while they load.
 */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0
  return this[place < 0 ? this.length + place : place]
}

function fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): Record<PropertyKey, unknown> {
  const made: Record<PropertyKey, unknown> = {}
  for (const [key, value] of Array.from(entries)) made[key] = value
  return made
}

function allSettled(promises: Iterable<unknown>): Promise<unknown[]> {
  return Promise.all(
    Array.from(promises, (promise) =>
      Promise.resolve(promise).then(
        (value) => ({ status: 'fulfilled', value }),
        (reason: unknown) => ({ status: 'rejected', reason }),
      ),
    ),
  )
}

function replaceAll(this: string, wanted: string | RegExp, by: string): string {
  return typeof wanted === 'string' ? this.split(wanted).join(by) : this.replace(wanted, by)
}

define(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key))
define(Object, 'fromEntries', fromEntries)
define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
define(String.prototype, 'replaceAll', replaceAll)
define(Promise, 'allSettled', allSettled)
define(window, 'queueMicrotask', (work: () => void) => {
  void Promise.resolve().then(work)
})
