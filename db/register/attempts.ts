import { z } from 'zod'

/** Wrong tries since the last right one, and until when a further one is refused. Kept on the disk, so a restart does not help. */
export const attemptsSchema = z.strictObject({ failed: z.int().min(0), retryAt: z.string().nullable() })
export type Attempts = z.infer<typeof attemptsSchema>

export const noAttempts: Attempts = { failed: 0, retryAt: null }

const FREE_TRIES = 5
const FIRST_DELAY = 30_000
const LONGEST_DELAY = 3_600_000

/** The counter after one more wrong try: from the fifth on 30 s, 1 min, 2 min … up to an hour. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  const failed = attempts.failed + 1
  if (failed < FREE_TRIES) return { failed, retryAt: null }
  const delay = Math.min(FIRST_DELAY * 2 ** Math.min(failed - FREE_TRIES, 20), LONGEST_DELAY)
  return { failed, retryAt: new Date(now.getTime() + delay).toISOString() }
}

/** Until when a try is refused, ISO, or null when it may be made. A clock that was once wrong holds nobody up for more than the longest delay. */
export function refusedUntil(attempts: Attempts, now: Date): string | null {
  if (attempts.retryAt === null) return null
  const until = Date.parse(attempts.retryAt)
  if (Number.isNaN(until) || until <= now.getTime()) return null
  return new Date(Math.min(until, now.getTime() + LONGEST_DELAY)).toISOString()
}
