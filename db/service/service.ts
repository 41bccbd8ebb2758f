import { randomUUID } from 'node:crypto'
import { contract, type MethodName } from '../contract/contract'
import type { EventMessage } from '../contract/events'
import { inputFaults } from '../contract/input-faults'
import type { Command, Method } from '../contract/method'
import type { Failure, Result } from '../contract/result'
import type { Context } from '../context/context'
import { codeOf, failureOf } from '../context/errors'
import { handlers } from './handlers'
import { heldToWrites } from './held-to-writes'
import { Session, type Demonstrations } from './session'
import { sessionMethods } from './session-methods'

export interface ServiceOptions {
  /** The machine's day, ISO; tests give their own. */
  readonly today?: () => string
  /** This moment; tests give their own. */
  readonly now?: () => Date
  /** Path of a built database binding, for runtimes on which the shipped one cannot load. */
  readonly sqliteBinding?: string | undefined
  /** What `register.openDemo` makes; a service without it cannot answer that. */
  readonly demonstrations?: Demonstrations
  /** The command of the command line that the service answers; it stands in the audit with who signs in for it. */
  readonly commandLine?: string | undefined
  /** Takes what an UNEXPECTED answer's `logId` stands for: codes and code places, never data. */
  readonly log?: (entry: FaultEntry) => void
  /** Holds every answer to its schema and every command to the subjects it declares to write; for tests, as it costs time. */
  readonly holdToContract?: boolean
  onEvent(message: EventMessage): void
}

export interface FaultEntry {
  readonly logId: string
  readonly method: string
  readonly code: string
  readonly frames: readonly string[]
}

export interface Service {
  /** Answers one method of the contract. Never rejects. */
  answer(method: string, input: unknown): Promise<Result<unknown>>
  /** Ends the session: waits for what runs, makes a backup when something changed, lets go of the file. */
  close(): Promise<void>
}

type AnyHandler = (context: Context, input: unknown) => Promise<unknown>
type AnySessionMethod = (session: Session, input: unknown) => Promise<unknown>

const refuse = (error: Failure): Result<never> => ({ ok: false, error })

/** The register as one conversation: who is signed in, which file is open. */
export function createService(options: ServiceOptions): Service {
  const session = new Session({ ...options, onEvent: (message) => options.onEvent(message) })
  let lastStep: Promise<unknown> = Promise.resolve()

  /** Commands follow one another, so that none meets a register that is just being locked. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const step = lastStep.then(work)
    lastStep = step.catch(() => undefined)
    return step
  }

  const held = (context: Context, declared: Command): Context =>
    options.holdToContract === true ? heldToWrites(context, declared) : context

  async function run(name: MethodName, declared: Method, input: unknown): Promise<unknown> {
    if (Object.hasOwn(sessionMethods, name)) {
      const work = sessionMethods[name as keyof typeof sessionMethods] as AnySessionMethod
      return declared.kind === 'query' ? work(session, input) : inTurn(() => work(session, input))
    }
    const handler = handlers[name as keyof typeof handlers] as AnyHandler
    return declared.kind === 'query'
      ? session.register.query(name, (context) => handler(context, input))
      : inTurn(() => session.register.command(name, (context) => handler(held(context, declared), input)))
  }

  function failure(method: string, error: unknown): Result<never> {
    const foreseen = failureOf(error)
    if (foreseen?.code === 'CORRUPT' && session.state === 'open') {
      options.onEvent({ name: 'register.failed', detail: { reason: foreseen.reason ?? 'corrupt' } })
    }
    if (foreseen !== null) return refuse(foreseen)
    const logId = randomUUID().slice(0, 8)
    options.log?.({ logId, method, code: codeOf(error), frames: framesOf(error) })
    return refuse({ code: 'UNEXPECTED', logId })
  }

  async function answer(method: string, input: unknown): Promise<Result<unknown>> {
    if (!Object.hasOwn(contract, method)) {
      return refuse({ code: 'INVALID_INPUT', reason: 'unknown_method' })
    }
    const name = method as MethodName
    const declared: Method = contract[name]
    try {
      if (declared.roles !== 'anyone' && !declared.roles.includes(session.register.user.role)) {
        return refuse({ code: 'FORBIDDEN', reason: 'role' })
      }
      const parsed = declared.input.safeParse(input, { reportInput: true })
      if (!parsed.success) return refuse({ code: 'INVALID_INPUT', fields: inputFaults(parsed.error) })
      const value = await run(name, declared, parsed.data)
      return { ok: true, value: options.holdToContract === true ? declared.output.parse(value) : value }
    } catch (error) {
      return failure(name, error)
    }
  }

  return { answer, close: () => inTurn(() => session.release()) }
}

/** Where an error came from, the program's own places only. Its message is left out: it may quote what a user typed; so are folders, which may carry a user's name. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line) && !/node_modules|node:internal/u.test(line))
    .map((line) => line.trim().replace(/(?:file:\/\/)?[^\s(]*[/\\](?=[^/\\]+[/\\][^/\\]+$)/u, ''))
    .slice(0, 12)
}
