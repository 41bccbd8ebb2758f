import type { Output, Parsed, ShellMethodName } from '../../db/contract/contract'
import { inputFaults } from '../../db/contract/input-faults'
import type { Result } from '../../db/contract/result'
import { shellMethods } from '../../db/contract/shell'
import { logFailure } from '../files/log'
import type { Caller } from '../window/sender'
import { ShellRefusal } from '../files/shell-refusal'

export type ShellHandlers = {
  readonly [Name in ShellMethodName]: (input: Parsed<Name>, caller: Caller) => Promise<Output<Name>>
}

export type AnswerShell = (name: string, input: unknown, caller: Caller) => Promise<Result<unknown>>

/** Answers the shell's methods with these handlers; never throws, and a name that is not declared is INVALID_INPUT. */
export function createShellAnswers(handlers: ShellHandlers): AnswerShell {
  return async (name, input, caller) =>
    Object.hasOwn(shellMethods, name)
      ? answer(handlers, name as ShellMethodName, input, caller)
      : { ok: false, error: { code: 'INVALID_INPUT', reason: 'unknown_method' } }
}

async function answer<Name extends ShellMethodName>(
  handlers: ShellHandlers,
  name: Name,
  input: unknown,
  caller: Caller,
): Promise<Result<Output<Name>>> {
  const parsed = shellMethods[name].input.safeParse(input)
  if (!parsed.success)
    return { ok: false, error: { code: 'INVALID_INPUT', fields: inputFaults(parsed.error) } }
  const handle: (input: Parsed<Name>, caller: Caller) => Promise<Output<Name>> = handlers[name]
  try {
    return { ok: true, value: await handle(parsed.data as Parsed<Name>, caller) }
  } catch (error) {
    if (error instanceof ShellRefusal) return { ok: false, error: error.failure }
    return {
      ok: false,
      error: { code: 'UNEXPECTED', logId: logFailure('shell.failed', error, { method: name }) },
    }
  }
}
