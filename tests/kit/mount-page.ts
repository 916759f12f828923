import { vi } from 'vitest'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { h, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { keys } from '#api/keys.ts'
import type { Input, Output } from '#contract/endpoints.ts'
import type { Home } from '#contract/home.ts'
import type { RefusalBody, RefusalCode } from '#contract/refusal.ts'
import { refusalStatus } from '#contract/refusal.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import type { Cause } from '#governance/verdict.ts'
import type { Locale } from '#governance/role.ts'
import { speak } from '#words/i18n.ts'

/** A page in a document, with the network at its edge answering in shapes of the contract. */
type Answers = { readonly [K in EndpointName]?: (input: Input<K>) => Output<K> | RefusalBody }

export function refused(code: RefusalCode, causes: readonly Cause[] = [], names: Readonly<Record<string, string>> = {}): RefusalBody {
  return { error: { code, causes, names, fields: {}, requestId: 'r-1', retryAfterSeconds: null } }
}

export interface Heard {
  readonly name: EndpointName
  readonly input: Readonly<Record<string, unknown>>
  readonly key: string | null
}

function endpointAt(method: string, path: string): { readonly name: EndpointName; readonly named: Record<string, string> } | null {
  for (const name of Object.keys(routes) as EndpointName[]) {
    const route = routes[name]
    const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
    const found = new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`).exec(path)
    if (route.method !== method || !found) continue
    return { name, named: Object.fromEntries(names.map((key, place) => [key, decodeURIComponent(found[place + 1] ?? '')])) }
  }
  return null
}

/** A record may have a field `error` of its own; a refusal's is never null. */
function isRefusal(body: object): body is RefusalBody {
  return 'error' in body && typeof body.error === 'object' && body.error !== null
}

function network(answers: Answers, heard: Heard[]): typeof fetch {
  return async (address, init) => {
    const url = new URL(String(address), 'http://127.0.0.1')
    const at = endpointAt(init?.method ?? 'GET', url.pathname)
    const answer = at && (answers[at.name] as ((input: unknown) => object) | undefined)
    if (!at || !answer) throw new Error(`nobody answers ${url.pathname}`)
    const sent: unknown = init?.body ? JSON.parse(String(init.body)) : {}
    const input = { ...Object.fromEntries(url.searchParams), ...(sent as object), ...at.named }
    heard.push({ name: at.name, input, key: new Headers(init?.headers).get('Idempotency-Key') })
    const body = answer(input)
    const status = isRefusal(body) ? refusalStatus[body.error.code] : 200
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  }
}

export interface MountOptions {
  readonly props?: Record<string, unknown>
  readonly at?: string
  /** The route, where the page reads something from its address. */
  readonly path?: string
  readonly home: Home
  readonly answers?: Answers
  readonly locale?: Locale
}

export interface Mounted {
  readonly page: VueWrapper
  readonly router: Router
  readonly heard: readonly Heard[]
  /** Everything a person can read, sheets included. */
  readonly text: () => string
  /** The control with this name, as a screen reader finds it. */
  readonly named: (name: string, selector?: string) => HTMLElement
  readonly press: (name: string, selector?: string) => Promise<void>
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()
}

/** Answers, and the chunks that a page brings after itself. */
async function atRest(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

export async function mountPage(component: Component, options: MountOptions): Promise<Mounted> {
  const heard: Heard[] = []
  globalThis.fetch = network(options.answers ?? {}, heard)
  await speak(options.locale ?? 'zh-CN')
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      {
        path: options.path ?? '/:rest(.*)*',
        component,
        props: () => options.props ?? {},
        meta: { title: 'shell.notFoundPage', tab: 'inbox' },
      },
    ],
  })
  await router.push(options.at ?? '/')
  const pinia = createPinia()
  const seed = { install: () => useQueryCache(pinia).setQueryData(keys.home(), options.home) }
  document.body.replaceChildren()
  // inside a RouterView, so that guards of the page work
  const page = mount(
    { render: () => h(RouterView) },
    {
      attachTo: document.body,
      global: { plugins: [pinia, PiniaColada, seed, router] },
    },
  )
  await atRest()
  const named = (name: string, selector = 'button, a'): HTMLElement => {
    const found = [...document.body.querySelectorAll<HTMLElement>(selector)].find((element) => nameOf(element) === name)
    if (!found) throw new Error(`no control named "${name}" in: ${document.body.textContent}`)
    return found
  }
  return {
    page,
    router,
    heard,
    named,
    text: () => document.body.textContent.replace(/\s+/g, ' '),
    press: async (name, selector) => {
      named(name, selector).click()
      await atRest()
    },
  }
}
