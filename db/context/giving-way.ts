import { setImmediate } from 'node:timers/promises'

/** Milliseconds that one piece of work holds the register's thread before others are answered. */
const LONGEST_HOLD = 12

/**
 * For work that goes through the whole register: what it answers is to be awaited between two steps, and lets others be answered
 * whenever the work has held the thread for a while.
 */
export function givingWay(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => (performance.now() - since < LONGEST_HOLD ? undefined : pause())
  async function pause(): Promise<void> {
    await setImmediate()
    since = performance.now()
  }
}
