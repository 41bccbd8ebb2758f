import { BrowserWindow } from 'electron'
import { shellWords } from '../../db/contract/words/shell'
import { logFolder, windowIcon } from '../files/paths'
import { LIGHT_PAPER } from './appearance'

export type StartupProblem = 'old_runtime' | 'register' | 'page'

const words = shellWords.startup

/** Whether this runtime can load the database: it needs Node-API 10, or a binding built for it. Loading it all the same would end the process without a word. */
export function canLoadDatabase(sqliteBinding: string | null): boolean {
  return sqliteBinding !== null || Number(process.versions.napi ?? '0') >= 10
}

/** What failed and what to do, in one line. */
export function startupSentence(problem: StartupProblem): string {
  const { what, then } = words[problem]
  return `${what} ${then}`
}

/** One plain screen, without script and without the page's files, that says what failed, that no data were touched, and what to do. Closing it ends the program. */
export function showStartupFailure(problem: StartupProblem, logId: string): void {
  const window = new BrowserWindow({
    width: 640,
    height: 420,
    title: shellWords.product,
    icon: windowIcon(),
    backgroundColor: LIGHT_PAPER,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  // Fails only when the window is closed while loading.
  window
    .loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(screen(problem, logId))}`)
    .catch(() => undefined)
}

function screen(problem: StartupProblem, logId: string): string {
  const { what, then } = words[problem]
  return `<!doctype html>
<html lang="fa" dir="rtl">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${shellWords.product}</title>
<style>
  body { margin: 0; padding: 2.5rem; background: ${LIGHT_PAPER}; color: #0f172a; font: 1rem/2 Vazirmatn, Tahoma, sans-serif }
  h1 { font-size: 1.25rem; margin: 0 0 1rem }
  code { direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; font-size: .85rem }
</style>
<body>
<main>
<h1>${words.title}</h1>
<p>${what} ${words.untouched}</p>
<p>${then}</p>
<p>${words.logId}: <code>${logId}</code><br>${words.logFolder}: <code>${escaped(logFolder())}</code></p>
</main>
</body>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
