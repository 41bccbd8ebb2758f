import { BrowserWindow, type WebContents } from 'electron'
import type { PrintJob } from '../../db/contract/shell'
import { trust } from '../window/sender'
import { ShellRefusal } from '../files/shell-refusal'
import { PAGE_ADDRESS } from '../window/page-files'
import { preloadScript } from '../files/paths'
import { pagePreferences } from '../window/security'

interface Drawing {
  job: PrintJob | null
  finish(): void
}

/** Jobs on their way, by the id of the contents that draw them. */
const drawings = new Map<number, Drawing>()

// A list of a large province takes seconds to lay out; a page that is silent for a minute has fallen.
const DRAW_LIMIT = 60_000

/** The job of these contents, once; null for contents that have none. */
export function takeJob(contents: WebContents): PrintJob | null {
  const drawing = drawings.get(contents.id)
  if (drawing === undefined) return null
  const { job } = drawing
  drawing.job = null
  return job
}

/** Hears from the page that its job is drawn. */
export function finishJob(contents: WebContents): void {
  drawings.get(contents.id)?.finish()
}

/**
 * Draws a job in a hidden window, lets `use` print it, and closes the window. Throws UNEXPECTED `print_page_failed` or
 * `print_timeout` when the page does not draw it.
 */
export async function withDrawnJob<T>(job: PrintJob, use: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: { ...pagePreferences, preload: preloadScript(), backgroundThrottling: false },
  })
  const { id } = window.webContents
  try {
    trust(window.webContents, 'print')
    await drawn(window, job)
    return await use(window.webContents)
  } finally {
    drawings.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}

function drawn(window: BrowserWindow, job: PrintJob): Promise<void> {
  const { webContents: contents } = window
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('print_timeout'), DRAW_LIMIT)
    const fail = (reason: string): void => {
      clearTimeout(timer)
      reject(new ShellRefusal({ code: 'UNEXPECTED', reason }))
    }
    const finish = (): void => {
      clearTimeout(timer)
      resolve()
    }
    drawings.set(contents.id, { job, finish })
    contents.once('render-process-gone', () => fail('print_page_failed'))
    contents.once('preload-error', () => fail('print_page_failed'))
    window.loadURL(`${PAGE_ADDRESS}#/print`).catch(() => fail('print_page_failed'))
  })
}
