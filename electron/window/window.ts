import { BrowserWindow, screen, type WebContents } from 'electron'
import { shellWords } from '../../db/contract/words/shell'
import { pageColour, readAppearance } from './appearance'
import { PAGE_ADDRESS } from './page-files'
import { preloadScript, readOwnJson, writeOwnJson } from '../files/paths'
import { pagePreferences } from './security'
import { SMALLEST, usablePlace, type WindowPlace } from './window-bounds'

const PLACE_FILE = 'window.json'
// A page that never becomes ready is shown all the same: an empty window tells more than none.
const SHOW_LIMIT = 10_000
const PLACE_DELAY = 500

/** Makes the program's window with the page in it; it shows itself when its first picture is drawn. `trust` is told the page's contents before they load. */
export function openWindow(trust: (contents: WebContents) => void): BrowserWindow {
  const { maximized, ...place } = usablePlace(
    readOwnJson(PLACE_FILE),
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: shellWords.product,
    backgroundColor: pageColour(),
    autoHideMenuBar: true,
    webPreferences: {
      ...pagePreferences,
      preload: preloadScript(),
      zoomFactor: readAppearance().textSize / 100,
    },
  })
  trust(window.webContents)
  keepTitle(window)
  showWhenDrawn(window, maximized)
  rememberPlace(window)
  // A failed load is told by did-fail-load; the promise says the same a second time.
  window.loadURL(PAGE_ADDRESS).catch(() => undefined)
  return window
}

/** The title is read by the task bar and by other programs: it stays the product's name, whatever the page holds. */
function keepTitle(window: BrowserWindow): void {
  window.on('page-title-updated', (event) => event.preventDefault())
}

function showWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  const show = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isVisible()) return
    if (maximized) window.maximize()
    window.show()
  }
  const timer = setTimeout(show, SHOW_LIMIT)
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(timer))
}

function rememberPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    // The place of the window is a comfort: a folder that cannot be written must not disturb anyone for it.
    writeOwnJson(PLACE_FILE, place).catch(() => undefined)
  }
  const saveSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(save, PLACE_DELAY)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', save)
}

/** Brings a window to the front, as a second start of the program asks. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
