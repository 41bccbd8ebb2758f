import type { BrowserWindow, WebContents } from 'electron'
import { publishTo } from './publish'
import type { RegisterHost } from '../register-thread/register-host'

type Answer = 'heard' | 'close' | 'stay'

// A page that says nothing by then has fallen or hangs: it must not hold its window open. What was typed is kept as a draft.
const ANSWER_LIMIT = 3000

const asked = new WeakMap<WebContents, (answer: Answer) => void>()

/** Hears what the page says to the window's closing. */
export function hearClosing(contents: WebContents, answer: Answer): void {
  asked.get(contents)?.(answer)
}

/**
 * Holds the window open until its page has nothing unsaved or its user wants to leave it so, and then until the register has made
 * its backup, whose progress the page shows.
 */
export function holdUntilSaved(window: BrowserWindow, host: Pick<RegisterHost, 'close'>): void {
  let isDecided = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isDecided) return
    void mayClose(window).then(async (may) => {
      if (!may || isDecided) return
      isDecided = true
      tell(window, 'saving')
      await host.close()
      if (!window.isDestroyed()) window.destroy()
    })
  })
}

/** Asks the page. Asked again before the first answer, the first is none; without any answer in time the window may close. */
function mayClose(window: BrowserWindow): Promise<boolean> {
  const { webContents: contents } = window
  hearClosing(contents, 'stay')
  if (contents.isCrashed() || contents.isLoading()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const settle = (may: boolean): void => {
      clearTimeout(timer)
      contents.off('render-process-gone', onGone)
      asked.delete(contents)
      resolve(may)
    }
    const onGone = (): void => settle(true)
    const timer = setTimeout(() => settle(true), ANSWER_LIMIT)
    contents.once('render-process-gone', onGone)
    asked.set(contents, (answer) => {
      if (answer === 'heard') clearTimeout(timer)
      else settle(answer === 'close')
    })
    tell(window, 'asked')
  })
}

function tell(window: BrowserWindow, stage: 'asked' | 'saving'): void {
  if (window.isDestroyed()) return
  publishTo(window.webContents, { name: 'window.closing', detail: { stage } })
}
