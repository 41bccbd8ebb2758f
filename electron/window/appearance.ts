import { BrowserWindow, nativeTheme } from 'electron'
import type { Appearance } from '../../db/contract/shell'
import { readOwnJson, writeOwnJson } from '../files/paths'
import { usableAppearance } from './usable-appearance'

/** The page's own papers (--color-paper of its style sheet), so that nothing flashes before its first picture. */
export const LIGHT_PAPER = '#f8f6f2'
const DARK_PAPER = '#1c1a17'

const FILE = 'appearance.json'

/** How the program looks on this machine; light like the system and of the usual size until somebody chooses. */
export function readAppearance(): Appearance {
  return usableAppearance(readOwnJson(FILE))
}

/** Lets Chromium tell the page, its scroll bars and the window's frame whether it is dark. Must run before the window is made. */
export function applyTheme(): void {
  nativeTheme.themeSource = readAppearance().theme
}

/** The colour of a window before the page has drawn itself. */
export function pageColour(): string {
  return nativeTheme.shouldUseDarkColors ? DARK_PAPER : LIGHT_PAPER
}

/** Changes how every window looks, and keeps it for the next start. */
export async function changeAppearance(appearance: Appearance): Promise<void> {
  nativeTheme.themeSource = appearance.theme
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isDestroyed() || !window.isVisible()) continue
    window.setBackgroundColor(pageColour())
    window.webContents.setZoomFactor(appearance.textSize / 100)
  }
  await writeOwnJson(FILE, appearance)
}
