import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RegisterError } from '../../db/context/errors'
import { backupFolder } from '../../db/register/atomic-file'
import { restoreRegister, verifyRegister } from '../../db/register/backup'
import { readKeyring } from '../../db/register/keyring'
import { signedIn, type OutsideCommand } from './command'
import { DONE, print, printJson, REFUSED, say, type CommandIo } from './io'
import { needed, type Options } from './options'
import { passwordFor, userName } from './password'

/** `backup`: a checked, encrypted copy beside the register. */
export const backup = signedIn({
  usage: 'backup --register FILE [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'user', 'password-file'],
  flags: ['json'],
  asks: ['register.backup'],
  async run(options, io, signIn) {
    const ask = await signIn()
    const { fileName, bytes } = await ask('register.backup', {})
    const path = join(backupFolder(needed(options, 'register')), fileName)
    if (options['json'] === true) printJson(io, { path, fileName, bytes })
    else print(io, path)
    return DONE
  },
})

/** `restore`: puts a checked backup in the place of a register; what stood there is kept aside. */
export const restore: OutsideCommand = {
  usage: 'restore --from BACKUP --register FILE [--replace] [--user NAME] [--password-file FILE] [--json]',
  values: ['from', 'register', 'user', 'password-file'],
  flags: ['replace', 'json'],
  outside: 'The register may be gone or broken; who can open the backup may put it in its place.',
  run: restoreFile,
}

async function restoreFile(options: Options, io: CommandIo): Promise<number> {
  const from = needed(options, 'from')
  const to = needed(options, 'register')
  const restored = await restoreRegister({
    backup: from,
    to,
    replace: options['replace'] === true,
    ...(await keyHolder(from, options, io)),
  })
  if (options['json'] === true)
    printJson(io, { register: to, kept_aside: restored.keptAside, tables: restored.tables })
  else if (restored.keptAside !== null)
    say(io, `The register that stood there was kept as ${restored.keptAside}.`)
  return DONE
}

/** `verify`: reads every page of a register or a backup; exit code 1 when a fault was found. */
export const verify: OutsideCommand = {
  usage: 'verify --register FILE [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'user', 'password-file'],
  flags: ['json'],
  outside: 'A damaged file lets nobody sign in; it tells of pages and tables, never of rows.',
  run: verifyFile,
}

async function verifyFile(options: Options, io: CommandIo): Promise<number> {
  const path = needed(options, 'register')
  const found = await verifyRegister({ path, ...(await keyHolder(path, options, io)) })
  if (options['json'] === true) printJson(io, found)
  else for (const fault of found.faults) print(io, fault)
  say(io, found.faults.length === 0 ? 'The register is sound.' : 'The register is damaged; restore a backup.')
  return found.faults.length === 0 ? DONE : REFUSED
}

/** Whose password opens a file in which nobody signs in. */
async function keyHolder(
  path: string,
  options: Options,
  io: CommandIo,
): Promise<{ userName?: string; password: string; sqliteBinding: string | undefined }> {
  if (!existsSync(path)) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
  const { demo } = readKeyring(path)
  return {
    ...userName(options, demo),
    password: await passwordFor(options, io, demo),
    sqliteBinding: io.sqliteBinding,
  }
}
