import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { PAGE_ORIGIN } from './page-files'

/** Who asks: the program's window, or a hidden page that is being printed. */
export interface Caller {
  readonly role: 'window' | 'print'
  readonly contents: WebContents
}

const roles = new Map<number, Caller['role']>()

/** Lets the page in these contents call the shell, in its role, as long as they live. */
export function trust(contents: WebContents, role: Caller['role']): void {
  const { id } = contents
  roles.set(id, role)
  contents.once('destroyed', () => roles.delete(id))
}

/** The caller, when it is the main frame of one of our own pages on its own address; else null. */
export function callerOf(event: IpcMainInvokeEvent): Caller | null {
  const frame = event.senderFrame
  const role = roles.get(event.sender.id)
  if (frame === null || role === undefined) return null
  if (frame.parent !== null || !frame.url.startsWith(`${PAGE_ORIGIN}/`)) return null
  return { role, contents: event.sender }
}
