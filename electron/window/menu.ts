import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { shellWords } from '../../db/contract/words/shell'

const words = shellWords.menu

/** The program's menu: what the keyboard needs (clipboard, zoom), in Persian. Reloading and developer tools only in a checkout. */
export function setMenu(): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(app.isPackaged ? [] : developerItems),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.program, submenu: [{ role: 'quit', label: words.quit }] },
      { label: words.edit, submenu: edit },
      { label: words.view, submenu: view },
    ]),
  )
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: words.reload },
  { role: 'toggleDevTools', label: words.developerTools },
]
