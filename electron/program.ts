import { app, BrowserWindow, session } from 'electron'
import type { Status } from '../db/contract/register'
import { servePage } from './window/app-protocol'
import { readArguments, type StartArguments } from './arguments'
import { GrantedPaths } from './files/granted-paths'
import { applyTheme } from './window/appearance'
import { holdUntilSaved } from './window/closing'
import { IdleLock } from './window/idle-lock'
import { registerIpc } from './ipc/register'
import { createRoute } from './ipc/route'
import { trust } from './window/sender'
import { logEvent, logFailure } from './files/log'
import { setMenu } from './window/menu'
import { openNamed, sayNotOpened, type Named } from './window/named-register'
import { pageFolder, readOwnJson, windowIcon, writeOwnJson } from './files/paths'
import type { RegisterHost } from './register-thread/register-host'
import { lockSession } from './window/security'
import { builtBinding, startRegister } from './start-register'
import { canLoadDatabase, showStartupFailure, type StartupProblem } from './window/startup-failure'
import { focusWindow, openWindow } from './window/window'

const RECENT_FILE = 'recent-registers.json'

/**
 * Starts the program with its window: the register's thread comes up beside the window, and what was named at the start
 * is opened before the page's first answer.
 */
export function runProgram(start: StartArguments): void {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  // The register runs in its own thread: a fault out here must neither end it nor show Electron's own English screen.
  process.on('uncaughtException', (error) => logFailure('shell.uncaught', error))
  process.on('unhandledRejection', (error) => logFailure('shell.unhandled', error))
  app.on('window-all-closed', () => app.quit())
  if (!canLoadDatabase(builtBinding())) {
    void failWith('old_runtime', logFailure('start.old_runtime', null))
    return
  }
  const paths = new GrantedPaths({
    read: () => readOwnJson(RECENT_FILE),
    write: (recent) => writeOwnJson(RECENT_FILE, recent),
  })
  const host = startRegister((logId) => void failWith('register', logId))
  closeBeforeQuit(host)
  const named = openNamed(host, paths, start, process.cwd())
  const ownFolder = start.userData !== null
  registerIpc(
    createRoute({
      host,
      paths,
      loadShell: async () => (await import('./ipc/shell-handlers')).answerForShell(paths, ownFolder, host),
      started: named,
      log: logEvent,
    }),
  )
  void app.whenReady().then(() => {
    if (!failed) showWindow(host, paths, named)
  })
}

function showWindow(host: RegisterHost, paths: GrantedPaths, named: Promise<Named>): void {
  applyTheme()
  lockSession(session.defaultSession)
  servePage(session.defaultSession, pageFolder())
  const window = openWindow((contents) => trust(contents, 'window'))
  watchPage(window)
  holdUntilSaved(window, host)
  window.once('show', () => {
    setMenu()
    window.setIcon(windowIcon())
    new IdleLock(host).watch(window.webContents)
    void named.then((outcome) => (typeof outcome === 'string' ? undefined : sayNotOpened(window, outcome)))
  })
  app.on('second-instance', (_event, words, folder) => {
    void answerSecondStart(host, paths, words, folder, window)
  })
}

/** A second start brings this window to the front; a register named by it is opened when none is open here. */
async function answerSecondStart(
  host: RegisterHost,
  paths: GrantedPaths,
  words: readonly string[],
  folder: string,
  window: BrowserWindow,
): Promise<void> {
  if (window.isDestroyed()) return
  focusWindow(window)
  const status = await host.call('register.status', {})
  if (!status.ok || (status.value as Status).state !== 'none') return
  const named = await openNamed(host, paths, readArguments(words.slice(1), app.isPackaged), folder)
  if (window.isDestroyed() || named === 'nothing_named') return
  if (named === 'opened') window.webContents.reload()
  else await sayNotOpened(window, named)
}

/** A page that falls is loaded again, once in a while; one that does not load, or falls again at once, ends in a plain screen. */
function watchPage(window: BrowserWindow): void {
  let lastFall = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const logId = logFailure('page.fell', null, { reason })
    const now = performance.now()
    if (now - lastFall < 60_000) void failWith('page', logId)
    else window.webContents.reload()
    lastFall = now
  })
  window.webContents.on('did-fail-load', (_event, code, _text, _address, isMainFrame) => {
    // -3 is a load that another load replaced.
    if (isMainFrame && code !== -3) void failWith('page', logFailure('page.not_loaded', null, { code }))
  })
  window.webContents.on('preload-error', (_event, _path, error) => {
    void failWith('page', logFailure('page.preload', error))
  })
}

let failed = false

async function failWith(problem: StartupProblem, logId: string): Promise<void> {
  if (failed) return
  failed = true
  await app.whenReady()
  const others = BrowserWindow.getAllWindows()
  showStartupFailure(problem, logId)
  for (const window of others) window.destroy()
}

/** Lets the register make its backup before the program goes, whatever ended it. */
function closeBeforeQuit(host: RegisterHost): void {
  let startAgain = false
  // A start in these seconds finds this one still holding the file: it is made up for afterwards.
  app.on('second-instance', () => {
    startAgain ||= host.isClosing
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    void host.close().then(() => {
      if (startAgain) app.relaunch()
      app.exit(failed ? 1 : 0)
    })
  })
}
