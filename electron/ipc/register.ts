import { ipcMain } from 'electron'
import { INVOKE_CHANNEL } from '../../db/contract/channels'
import type { Result } from '../../db/contract/result'
import { logFailure } from '../files/log'
import { callerOf, type Caller } from '../window/sender'

export type Route = (caller: Caller, name: string, input: unknown) => Promise<Result<unknown>>

/**
 * Takes the page's calls, the only way in. The sender is verified first; whatever goes wrong afterwards is answered and
 * not thrown.
 */
export function registerIpc(route: Route): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const caller = callerOf(event)
    if (caller === null) return { ok: false, error: { code: 'FORBIDDEN', reason: 'unknown_sender' } }
    if (typeof name !== 'string') {
      return { ok: false, error: { code: 'INVALID_INPUT', reason: 'unknown_method' } }
    }
    try {
      return await route(caller, name, input)
    } catch (error) {
      return { ok: false, error: { code: 'UNEXPECTED', logId: logFailure('ipc.failed', error) } }
    }
  })
}
