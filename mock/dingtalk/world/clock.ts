/** Real time plus an offset that the controls move. */
export class Clock {
  offsetMs = 0

  now(): number {
    return Date.now() + this.offsetMs
  }
}

/** The platform counts its days and months in China's time, which knows no summer time. */
const CHINA_MS = 8 * 60 * 60 * 1_000

export const chinaDay = (at: number): string => new Date(at + CHINA_MS).toISOString().slice(0, 10)
export const chinaMonth = (at: number): string => chinaDay(at).slice(0, 7)
