import type { Result } from '../../db/contract/result'
import type { GrantedPaths } from '../files/granted-paths'
import type { LogFacts } from '../files/log-redaction'
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
  /** Writes a line of the log. */
  readonly log: (event: string, facts: LogFacts) => void
}

// Slower than this is worth a line in the log: method and duration only.
const SLOW = 1000

/**
 * Leads a call to the shell or to the register. Each of them looks the name up among its own declared methods and answers
 * INVALID_INPUT to one it does not know; a path that the shell did not give out is FORBIDDEN.
 */
export function createRoute({ host, loadShell, paths, started, log }: Rooms): Route {
  let shell: Promise<AnswerShell> | null = null
  return async (caller, name, input) => {
    if (caller.role === 'print' && !(await loadDoors()).isForPrintPage(name)) return refuse('print_page')
    const named = holdsText(input) ? (await loadDoors()).pathsIn(name, input) : []
    if (named.some(({ path, kind }) => !paths.allows(kind, path))) return refuse('path_not_chosen')
    if (name.startsWith('shell.')) return (await (shell ??= loadShell()))(name, input, caller)

    await started
    const asked = performance.now()
    const result = await host.call(name, input)
    noteworthy(name, result, performance.now() - asked, log)
    if (result.ok) {
      for (const { path, kind } of named)
        if (kind === 'register') await paths.remember(path).catch(() => undefined)
    }
    return result
  }
}

/** What the contract says of paths and of the printed page. */
const loadDoors = () => import('./doors')

function noteworthy(method: string, result: Result<unknown>, duration: number, log: Rooms['log']): void {
  const ms = Math.round(duration)
  if (!result.ok && ['UNEXPECTED', 'CORRUPT', 'DISK_FULL'].includes(result.error.code)) {
    log('method.failed', { method, code: result.error.code, logId: result.error.logId ?? '', ms })
  } else if (duration > SLOW) {
    log('method.slow', { method, ms })
  }
}

/** An input without any text names no file; it need not wait for the contract, which is no part of the start. */
function holdsText(input: unknown): boolean {
  if (typeof input === 'string') return true
  return typeof input === 'object' && input !== null && Object.values(input).some(holdsText)
}

function refuse(reason: string): Result<unknown> {
  return { ok: false, error: { code: 'FORBIDDEN', reason } }
}
