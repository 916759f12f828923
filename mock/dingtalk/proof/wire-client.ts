import { createSimulator, type Simulator, type SimulatorOptions } from '../simulator.ts'
import { smallCompany } from './small-company.ts'

export type Answer = Record<string, unknown>

const read = async (response: Response): Promise<Answer> => response.json()

/** Speaks to the simulator as the platform's documentation does, in process. */
export interface WireClient {
  readonly simulator: Simulator
  /** A new token: the one before may have aged. */
  signIn(): Promise<void>
  old(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
  json(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<{ status: number; body: Answer }>
  get(path: string): Promise<Answer>
  control(path: string, order?: unknown): Promise<Answer>
  seen<T>(path: string): Promise<T>
}

export async function wireClient(options: SimulatorOptions = {}): Promise<WireClient> {
  const simulator = createSimulator(smallCompany, options)
  const { app } = simulator
  const withToken = (path: string) => `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`
  const post = (path: string, body: string, headers: Readonly<Record<string, string>>) =>
    app.request(path, { method: 'POST', body, headers })
  const asJson = { 'content-type': 'application/json' }

  let token = ''
  const signIn = async () => {
    token = String((await read(await app.request('/gettoken?appkey=ding-demo-app&appsecret=ding-demo-secret')))['access_token'])
  }
  await signIn()
  return {
    simulator,
    signIn,
    old: async (path, fields = {}) => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      return read(await post(withToken(path), new URLSearchParams(fields).toString(), form))
    },
    json: async (path, body, headers = {}) => {
      const response = await post(withToken(path), JSON.stringify(body), { ...asJson, 'x-acs-dingtalk-access-token': token, ...headers })
      return { status: response.status, body: await read(response) }
    },
    get: async (path) => read(await app.request(withToken(path))),
    control: async (path, order = {}) => read(await post(`/__control/${path}`, JSON.stringify(order), asJson)),
    seen: async (path) => (await app.request(`/__control/${path}`)).json(),
  }
}
