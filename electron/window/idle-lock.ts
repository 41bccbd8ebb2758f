import { powerMonitor, type WebContents } from 'electron'
import type { Status } from '../../db/contract/register'
import type { RegisterHost } from '../register-thread/register-host'

const CHECK_EVERY = 10_000
const MINUTE = 60_000

/**
 * Locks the register when nobody has touched the window for the minutes of its settings, and at once when the system
 * locks its screen or goes to sleep. What other programs get typed does not count as use of this one.
 */
export class IdleLock {
  readonly #host: Pick<RegisterHost, 'call'>
  #lastUse = Date.now()

  constructor(host: Pick<RegisterHost, 'call'>) {
    this.#host = host
    powerMonitor.on('lock-screen', () => this.#lock('system'))
    powerMonitor.on('suspend', () => this.#lock('system'))
    // Reckoned with the clock and not with the timer, so that a sleep nobody announced counts as well.
    setInterval(() => void this.#check(), CHECK_EVERY).unref()
  }

  /** Counts keys, pointer and wheel of these contents as use. */
  watch(contents: WebContents): void {
    contents.on('input-event', () => {
      this.#lastUse = Date.now()
    })
  }

  async #check(): Promise<void> {
    const idle = Date.now() - this.#lastUse
    if (idle < MINUTE) return
    const status = await this.#host.call('register.status', {})
    if (!status.ok) return
    const { state, settings } = status.value as Status
    if (state === 'open' && settings !== null && idle >= settings.idleMinutes * MINUTE) this.#lock('idle')
  }

  #lock(why: 'idle' | 'system'): void {
    // Answers an error when nothing is open, which is as good as locked.
    void this.#host.call('session.lock', { why })
  }
}
