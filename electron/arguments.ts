import type { Scenario } from '../db/contract/register'

// Listed again here: the contract's schemas are loaded after the window has begun to open.
const scenarios: readonly Scenario[] = ['qom', 'khuzestan']

// What a machine without a screen needs; Chromium reads these before us, and the commands know nothing of them.
const chromiumSwitches = ['--ozone-platform=', '--no-sandbox', '--disable-gpu']

/** What the program was started to do. Paths are as typed; `null` is «not given». */
export interface StartArguments {
  readonly mode: 'window' | 'print-job' | 'command-line'
  readonly userData: string | null
  readonly demo: Scenario | null
  readonly register: string | null
  readonly printOut: string | null
  /** The words of the command line, its command first; empty in the other modes. */
  readonly commandLine: readonly string[]
}

/**
 * Reads the words after the program's own name. Chromium's switches and, in a checkout, the application's folder stand
 * among them and are passed over. A register that the system hands over (a double click) is a word ending in `.sarpanah`.
 */
export function readArguments(words: readonly string[], isPackaged: boolean): StartArguments {
  const own = words.filter((word) => !chromiumSwitches.some((name) => word.startsWith(name)))
  if (isPackaged && asksCommandLine(own)) {
    return {
      mode: 'command-line',
      userData: null,
      demo: null,
      register: null,
      printOut: null,
      commandLine: own,
    }
  }
  const demo = valueOf(words, '--demo')
  return {
    mode: words.includes('--print-job') ? 'print-job' : 'window',
    userData: valueOf(words, '--user-data'),
    demo: scenarios.find((scenario) => scenario === demo) ?? null,
    register: valueOf(words, '--register') ?? words.find(isRegisterFile) ?? null,
    printOut: valueOf(words, '--print-out'),
    commandLine: [],
  }
}

/**
 * Whether the packed program answers on the command line, without a window: it is asked for help, or its first word is a plain one. Which
 * commands there are is not asked here (command-line/commands.ts has the list): a mistyped one must not open a window in which a script waits.
 */
function asksCommandLine(words: readonly string[]): boolean {
  const [first = ''] = words
  return words.includes('--help') || first === '-h' || /^[a-z]+(?:-[a-z]+)*$/u.test(first)
}

function isRegisterFile(word: string): boolean {
  return !word.startsWith('-') && word.toLowerCase().endsWith('.sarpanah')
}

/** Understands both `--name value` and `--name=value`. */
function valueOf(words: readonly string[], name: string): string | null {
  const joined = words.find((word) => word.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1) || null
  const at = words.indexOf(name)
  const next = at === -1 ? undefined : words[at + 1]
  return next === undefined || next.startsWith('--') ? null : next
}
