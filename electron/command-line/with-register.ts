import { existsSync } from 'node:fs'
import { contract } from '../../db/contract/contract'
import { demoPassword } from '../../db/demo/make'
import { RegisterError } from '../../db/context/errors'
import { readKeyring } from '../../db/register/keyring'
import type { OpenRegister } from '../../db/register/open-register'
import { openRegisterFile } from '../../db/register/register-file'
import type { CommandIo } from './io'
import { needed, optional, type Options } from './options'
import { readPassword } from './password'

/** Who opens a register file from the command line. */
export interface Credentials {
  readonly userName?: string
  readonly password: string
  readonly sqliteBinding?: string | undefined
}

/** `--user` with the password of `--password-file` or the terminal. A demonstration may be opened without either, by its director. */
export async function credentialsFor(path: string, options: Options, io: CommandIo): Promise<Credentials> {
  if (!existsSync(path)) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
  const { demo } = readKeyring(path)
  const file = optional(options, 'password-file')
  const password = demo && file === undefined ? demoPassword : await readPassword(io, file)
  const userName = optional(options, 'user') ?? (demo ? 'director' : undefined)
  return { password, sqliteBinding: io.sqliteBinding, ...(userName === undefined ? {} : { userName }) }
}

/** FORBIDDEN when the contract does not let the signed-in user's role call the method. */
export function mayCall(register: OpenRegister, method: keyof typeof contract): void {
  const { roles } = contract[method]
  if (roles !== 'anyone' && !roles.includes(register.user.role))
    throw new RegisterError({ code: 'FORBIDDEN' })
}

/** Opens the register that `--register` names and closes it whatever happens. */
export async function withRegister(
  options: Options,
  io: CommandIo,
  work: (register: OpenRegister) => Promise<number>,
): Promise<number> {
  const path = needed(options, 'register')
  const register = await openRegisterFile({ path, ...(await credentialsFor(path, options, io)) })
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}
