import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { PAGE_ADDRESS, PAGE_ORIGIN } from './page-files'

/** What every window of the page gets: a sandbox without Node, and no help that would ask a network. */
export const pagePreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
}

/** Switches that keep Chromium itself from speaking to anyone; must run before the program is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  // No name is ever resolved, so even a forgotten request finds nobody.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Whether a request stays inside the program. Developer tools are the program's own only in a checkout. */
export function isOwnRequest(address: string, isPackaged: boolean): boolean {
  return (
    address.startsWith(`${PAGE_ORIGIN}/`) ||
    address.startsWith(`blob:${PAGE_ORIGIN}/`) ||
    address.startsWith('data:') ||
    (!isPackaged && address.startsWith('devtools://'))
  )
}

/** Denies a session every permission, device, download and request that is not the page's own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url, app.isPackaged) })
  })
}

/** Keeps every web content, whoever makes it, on the page's own address: no navigation, no further window, no web view. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function isPageAddress(address: string): boolean {
  return address === PAGE_ADDRESS || address.startsWith(`${PAGE_ADDRESS}#`)
}
