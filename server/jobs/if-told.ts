import { PlatformError } from '../dingtalk/platform.ts'

/** null: the platform does not say. */
export async function ifTold<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof PlatformError) return null
    throw error
  }
}
