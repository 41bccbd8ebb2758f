import type { Input, MethodName, Output } from '../../db/contract/contract'
import { RegisterError } from '../../db/context/errors'
import { createService, type FaultEntry } from '../../db/service/service'
import type { Ask } from './command'
import type { CommandIo } from './io'
import { needed, type Options } from './options'
import { passwordFor, userName } from './password'

/** What nobody foresaw in the register: its code and where it came from, never data. */
export class Unforeseen extends Error {
  override readonly name = 'Unforeseen'
  readonly entry: FaultEntry

  constructor(entry: FaultEntry) {
    super(entry.code)
    this.entry = entry
  }
}

/** One sitting of a command at a register. */
export interface Sitting {
  readonly ask: Ask
  /** Signs out, with a backup when something changed; false when that could not be made. */
  close(): Promise<boolean>
}

/**
 * Opens the register that `--register` names and signs in `--user` with the password of `--password-file` or the terminal. A
 * demonstration may be opened without either, by its director. Fails like `register.open` and `session.signIn`.
 */
export async function signIn(command: string, options: Options, io: CommandIo): Promise<Sitting> {
  const path = needed(options, 'register')
  const faults: FaultEntry[] = []
  let isBackedUp = true
  const service = createService({
    commandLine: command,
    sqliteBinding: io.sqliteBinding,
    log: (entry) => void faults.push(entry),
    onEvent: ({ name, detail }) => {
      if (name === 'register.failed' && detail.reason === 'backup_failed') isBackedUp = false
    },
  })
  async function ask<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const result = await service.answer(name, input)
    if (result.ok) return result.value as Output<Name>
    const fault = faults.find(({ logId }) => logId === result.error.logId)
    throw fault === undefined ? new RegisterError(result.error) : new Unforeseen(fault)
  }
  const sitting: Sitting = {
    ask,
    async close() {
      await service.close()
      return isBackedUp
    },
  }
  try {
    const { demo } = await ask('register.open', { path })
    await ask('session.signIn', {
      ...userName(options, demo),
      password: await passwordFor(options, io, demo),
    })
    return sitting
  } catch (error) {
    await sitting.close()
    throw error
  }
}
