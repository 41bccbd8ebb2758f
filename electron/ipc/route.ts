import type { Result } from '../../db/contract/result'
import type { GrantedPaths } from '../files/granted-paths'
import { logEvent } from '../files/log'
import type { RegisterHost } from '../register-thread/register-host'
import type { Route } from './register'
import type { AnswerShell } from './shell-answers'

interface Rooms {
  readonly host: Pick<RegisterHost, 'call'>
  /** Loads what answers for the shell, at the first such call: schemas, dialogs and printing are no part of the start. */
  readonly loadShell: () => Promise<AnswerShell>
  readonly paths: GrantedPaths
  /** Resolves when what the program was started with is open; the page's calls wait for it. */
  readonly started: Promise<unknown>
}

/** The page that is printed draws what it was given and asks for nothing else. */
const printMethods = new Set(['shell.printJob', 'shell.printReady', 'register.status'])
const registerMethods = new Set(['register.create', 'register.open', 'register.openDemo'])
const pathMethods = new Set([
  ...registerMethods,
  'insurance.readAnswer',
  'tables.write',
  'documents.addPage',
  'documents.chosenPicture',
])
// Slower than this is worth a line in the log: method and duration only.
const SLOW = 1000

/**
 * Leads a call to the shell or to the register. Each of them looks the name up among its own declared methods and answers
 * INVALID_INPUT to one it does not know; a path that the shell did not give out is FORBIDDEN.
 */
export function createRoute({ host, loadShell, paths, started }: Rooms): Route {
  let shell: Promise<AnswerShell> | null = null
  return async (caller, name, input) => {
    if (caller.role === 'print' && !printMethods.has(name)) return refuse('print_page')
    if (name.startsWith('shell.')) return (await (shell ??= loadShell()))(name, input, caller)

    const path = pathMethods.has(name) ? pathIn(name, input) : null
    if (path !== null && !paths.allows(name, path)) return refuse('path_not_chosen')
    await started
    const asked = performance.now()
    const result = await host.call(name, input)
    note(name, result, performance.now() - asked)
    if (result.ok && path !== null && registerMethods.has(name) && name !== 'register.openDemo')
      await paths.remember(path).catch(() => undefined)
    return result
  }
}

function note(method: string, result: Result<unknown>, duration: number): void {
  const ms = Math.round(duration)
  if (!result.ok && ['UNEXPECTED', 'CORRUPT', 'DISK_FULL'].includes(result.error.code)) {
    logEvent('method.failed', { method, code: result.error.code, logId: result.error.logId ?? '', ms })
  } else if (duration > SLOW) {
    logEvent('method.slow', { method, ms })
  }
}

/** The file that an input names: its `path`, or for a page of a document that of its `source`. */
function pathIn(name: string, input: unknown): string | null {
  const holder = name === 'documents.addPage' ? valueIn(input, 'source') : input
  const path = valueIn(holder, 'path')
  return typeof path === 'string' && path !== '' ? path : null
}

function valueIn(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined
}

function refuse(reason: string): Result<unknown> {
  return { ok: false, error: { code: 'FORBIDDEN', reason } }
}
