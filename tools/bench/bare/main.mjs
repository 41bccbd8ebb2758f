// The reference: the least that shows a list in a window of the same runtime.
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

app.on('window-all-closed', () => app.quit())
// Electron is not ready before this file has been run to its end, so it must not wait for it.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  return window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)))
})
