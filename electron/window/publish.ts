import { BrowserWindow, type WebContents } from 'electron'
import { EVENT_CHANNEL } from '../../db/contract/channels'
import type { EventMessage } from '../../db/contract/events'

/** Tells every open page of the program what happened. */
export function publish(message: EventMessage): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, message)
  }
}

/** Tells one page what happened to its own window. */
export function publishTo(contents: WebContents, message: EventMessage): void {
  contents.send(EVENT_CHANNEL, message)
}
