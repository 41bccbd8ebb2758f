import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { Scenario } from '../../db/contract/register'
import { shellWords } from '../../db/contract/words/shell'
import type { Failure } from '../../db/contract/result'
import type { GrantedPaths } from '../files/granted-paths'
import { logEvent } from '../files/log'
import { demoPath } from '../files/paths'
import type { RegisterHost } from '../register-thread/register-host'

/** What a start named on its command line: a register's path as typed, or a demonstration. */
interface NamedStart {
  readonly demo: Scenario | null
  readonly register: string | null
}

export type Named = 'nothing_named' | 'opened' | Failure

/** Opens the register or the demonstration that a start named; `folder` is where it was typed. */
export async function openNamed(
  host: Pick<RegisterHost, 'call'>,
  paths: GrantedPaths,
  start: NamedStart,
  folder: string,
): Promise<Named> {
  const opened =
    start.demo === null ? await openRegister(host, paths, start, folder) : await openDemo(host, start.demo)
  if (opened === null) return 'nothing_named'
  if (opened.ok) return 'opened'
  const { code, reason = '', logId = '' } = opened.error
  logEvent('start.not_opened', { code, reason, logId })
  return opened.error
}

async function openRegister(
  host: Pick<RegisterHost, 'call'>,
  paths: GrantedPaths,
  start: NamedStart,
  folder: string,
) {
  if (start.register === null) return null
  const path = resolve(folder, start.register)
  const opened = await host.call('register.open', { path })
  // The list is a comfort: a folder that cannot be written must not keep a register shut.
  if (opened.ok) await paths.remember(path).catch(() => undefined)
  return opened
}

async function openDemo(host: Pick<RegisterHost, 'call'>, scenario: Scenario) {
  const path = demoPath(scenario)
  // A folder that cannot be made is told by the register when it writes there.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
  return host.call('register.openDemo', { path, scenario })
}

/** Says over the window why what the start named did not open; the page behind offers the first screen. */
export async function sayNotOpened(window: BrowserWindow, failure: Failure): Promise<void> {
  const { failureSentence } = await import('../../db/contract/words/errors')
  if (window.isDestroyed()) return
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: shellWords.product,
    message: failureSentence(failure),
    buttons: [shellWords.ok],
  })
}
