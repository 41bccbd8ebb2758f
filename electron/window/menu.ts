import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The program's menu: what the keyboard needs (clipboard, zoom), in Persian. Reloading and developer tools only in a checkout. */
export function setMenu(): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: 'بازگرداندن' },
    { role: 'redo', label: 'انجام دوباره' },
    { type: 'separator' },
    { role: 'cut', label: 'برش' },
    { role: 'copy', label: 'رونوشت' },
    { role: 'paste', label: 'چسباندن' },
    { role: 'selectAll', label: 'انتخاب همه' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: 'اندازهٔ معمول' },
    { role: 'zoomIn', label: 'بزرگ‌تر' },
    { role: 'zoomOut', label: 'کوچک‌تر' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'تمام صفحه' },
    ...(app.isPackaged ? [] : developerItems),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'برنامه', submenu: [{ role: 'quit', label: 'بستن برنامه' }] },
      { label: 'ویرایش', submenu: edit },
      { label: 'نما', submenu: view },
    ]),
  )
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: 'بارگذاری دوباره' },
  { role: 'toggleDevTools', label: 'ابزار سازندگان' },
]
