import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import { servePage } from './app-protocol'
import { readArguments, type StartArguments } from './arguments'
import { GrantedPaths } from './granted-paths'
import { IdleLock } from './idle-lock'
import { registerIpc } from './ipc/register'
import { createRoute } from './ipc/route'
import { trust } from './ipc/sender'
import { logEvent, logFailure } from './log'
import { setMenu } from './menu'
import { demoPath, pageFolder, readOwnJson, windowIcon, writeOwnJson } from './paths'
import type { RegisterHost } from './register-host'
import { lockSession } from './security'
import { builtBinding, startRegister } from './start-register'
import { canLoadDatabase, showStartupFailure, type StartupProblem } from './startup-failure'
import { focusWindow, openWindow } from './window'

const RECENT_FILE = 'recent-registers.json'

/** Starts the program with its window: the register's thread comes up beside the window, and what was named at the start is opened before the page's first answer. */
export function runProgram(start: StartArguments): void {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
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
  const ownFolder = start.userData !== null
  registerIpc(
    createRoute({
      host,
      paths,
      loadShell: async () => (await import('./ipc/shell-handlers')).answerForShell(paths, ownFolder),
      started: openNamed(host, paths, start),
    }),
  )
  void app.whenReady().then(() => {
    showWindow(host, paths)
  })
}

function showWindow(host: RegisterHost, paths: GrantedPaths): void {
  lockSession(session.defaultSession)
  servePage(session.defaultSession, pageFolder())
  const window = openWindow((contents) => trust(contents, 'window'))
  watchPage(window)
  window.once('show', () => {
    setMenu()
    window.setIcon(windowIcon())
    new IdleLock(host).watch(window.webContents)
  })
  app.on('second-instance', (_event, words) => {
    focusWindow(window)
    void openInSecondStart(host, paths, readArguments(words.slice(1), app.isPackaged), window)
  })
}

/** Opens the register or the demonstration that the start named. What goes wrong is logged; the page then offers the first screen. */
async function openNamed(host: RegisterHost, paths: GrantedPaths, start: StartArguments): Promise<boolean> {
  const path = start.demo === null ? start.register : demoPath(start.demo)
  if (path === null) return false
  if (start.demo !== null) await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
  const opened =
    start.demo === null
      ? await host.call('register.open', { path: resolve(path) })
      : await host.call('register.openDemo', { path, scenario: start.demo })
  if (start.demo === null) await paths.remember(path).catch(() => undefined)
  if (!opened.ok) {
    const { code, reason = '', logId = '' } = opened.error
    logEvent('start.not_opened', { code, reason, logId })
  }
  return opened.ok
}

/** A second start brings this window to the front; a register named by it is opened when none is open here. */
async function openInSecondStart(
  host: RegisterHost,
  paths: GrantedPaths,
  start: StartArguments,
  window: BrowserWindow,
): Promise<void> {
  if (start.demo === null && start.register === null) return
  const status = await host.call('register.status', {})
  if (!status.ok || (status.value as { state: string }).state !== 'none') return
  if ((await openNamed(host, paths, start)) && !window.isDestroyed()) window.webContents.reload()
}

/** A page that falls is loaded again, once in a while; one that does not load, or falls again at once, ends in a plain screen. */
function watchPage(window: BrowserWindow): void {
  let lastFall = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const logId = logFailure('page.fell', null, { reason })
    const now = performance.now()
    if (now - lastFall < 60_000) void failWith('page', logId, window)
    else window.webContents.reload()
    lastFall = now
  })
  window.webContents.on('did-fail-load', (_event, code, _text, _address, isMainFrame) => {
    // -3 is a load that another load replaced.
    if (isMainFrame && code !== -3)
      void failWith('page', logFailure('page.not_loaded', null, { code }), window)
  })
  window.webContents.on('preload-error', (_event, _path, error) => {
    void failWith('page', logFailure('page.preload', error), window)
  })
}

let failed = false

async function failWith(problem: StartupProblem, logId: string, window?: BrowserWindow): Promise<void> {
  if (failed) return
  failed = true
  await app.whenReady()
  showStartupFailure(problem, logId)
  window?.destroy()
}

/** Lets the register make its backup before the program goes; the window is gone by then. */
function closeBeforeQuit(host: RegisterHost): void {
  let closed = false
  let startAgain = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    // A start in these seconds finds this one still holding the file: it is made up for afterwards.
    app.on('second-instance', () => {
      startAgain = true
    })
    void host.close().then(() => {
      closed = true
      if (startAgain) app.relaunch()
      app.quit()
    })
  })
}
