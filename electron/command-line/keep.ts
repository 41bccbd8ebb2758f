import { restoreRegister, verifyRegister } from '../../db/register/backup'
import { DONE, print, printJson, REFUSED, say, type CommandIo } from './io'
import { needed, readOptions } from './options'
import { credentialsFor, mayCall, withRegister } from './with-register'

/** `backup`: a checked, encrypted copy beside the register. */
export async function backup(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['register', 'user', 'password-file'], ['json'])
  return await withRegister(options, io, async (register) => {
    mayCall(register, 'register.backup')
    const made = await register.backup()
    if (options['json'] === true) printJson(io, made)
    else print(io, made.path)
    return DONE
  })
}

/** `restore`: puts a checked backup in the place of a register; what stood there is kept aside. */
export async function restore(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['from', 'register', 'user', 'password-file'], ['replace', 'json'])
  const from = needed(options, 'from')
  const to = needed(options, 'register')
  const restored = await restoreRegister({
    backup: from,
    to,
    replace: options['replace'] === true,
    ...(await credentialsFor(from, options, io)),
  })
  if (options['json'] === true)
    printJson(io, { register: to, kept_aside: restored.keptAside, tables: restored.tables })
  else if (restored.keptAside !== null)
    say(io, `The register that stood there was kept as ${restored.keptAside}.`)
  return DONE
}

/** `verify`: reads every page of a register or a backup; exit code 1 when a fault was found. */
export async function verify(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['register', 'user', 'password-file'], ['json'])
  const path = needed(options, 'register')
  const found = await verifyRegister({ path, ...(await credentialsFor(path, options, io)) })
  if (options['json'] === true) printJson(io, found)
  else for (const fault of found.faults) print(io, fault)
  say(io, found.faults.length === 0 ? 'The register is sound.' : 'The register is damaged; restore a backup.')
  return found.faults.length === 0 ? DONE : REFUSED
}
