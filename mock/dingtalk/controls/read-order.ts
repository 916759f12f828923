import type { Context } from 'hono'
import { z } from 'zod'

/** An order to the simulator that cannot be carried out: answered with 400 and what is wrong, never guessed at. */
export class BadOrder extends Error {}

export async function readOrder<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const text = await c.req.text()
  const read = shape.safeParse(parsed(text))
  if (!read.success) throw new BadOrder(z.prettifyError(read.error))
  return read.data
}

function parsed(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new BadOrder('the body is not JSON')
  }
}
