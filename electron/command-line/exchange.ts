import { statSync } from 'node:fs'
import { exportPackage } from '../../db/interchange/export-package'
import { importPackage } from '../../db/interchange/import-package'
import { RegisterError } from '../../db/context/errors'
import type { PackageFinding } from '../../db/interchange/package-finding'
import { DONE, print, printJson, REFUSED, say, UsageError, type CommandIo } from './io'
import { needed, readOptions } from './options'
import { withRegister } from './with-register'

/** `import`: a package of the open format, whole or not at all; every fault at its file, line and column. */
export async function importIntoRegister(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'from', 'user', 'password-file'],
    ['dry-run', 'accept-warnings', 'json'],
  )
  const from = needed(options, 'from')
  return await withRegister(options, io, async (register) => {
    // A package adds up homes or moves one, which is not a social worker's business.
    if (!['director', 'province_officer'].includes(register.user.role))
      throw new RegisterError({ code: 'FORBIDDEN' })
    const outcome = await importPackage(register, {
      from,
      dryRun: options['dry-run'] === true,
      acceptWarnings: options['accept-warnings'] === true,
    })
    if (options['json'] === true) printJson(io, { findings: outcome.findings, stored: outcome.stored })
    else {
      for (const finding of outcome.findings) print(io, findingLine(finding))
      for (const [file, rows] of Object.entries(outcome.stored)) say(io, `${file}: ${String(rows)}`)
    }
    if (outcome.refused)
      say(io, 'Nothing was stored. Correct the package, or accept its warnings with --accept-warnings.')
    return outcome.refused ? REFUSED : DONE
  })
}

/** `export`: the whole register as a package of the open format. */
export async function exportRegister(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'to', 'user', 'password-file'],
    ['with-documents', 'without-documents', 'json'],
  )
  const to = needed(options, 'to')
  const there = statSync(to, { throwIfNoEntry: false })
  if (there?.isDirectory() === to.toLowerCase().endsWith('.zip'))
    throw new UsageError('--to must be a folder, or a file whose name ends in .zip.')
  return await withRegister(options, io, async (register) => {
    const withDocuments = options['without-documents'] !== true
    const counts = await register.query('register.export', (context) =>
      exportPackage(context, to, { withDocuments }),
    )
    if (options['json'] === true) printJson(io, { to, rows: counts })
    else for (const [file, rows] of Object.entries(counts)) say(io, `${file}: ${String(rows)}`)
    return DONE
  })
}

function findingLine(finding: PackageFinding): string {
  const place = [finding.file, String(finding.line), finding.column ?? ''].join(':')
  return `${place}\t${finding.rule}\t${finding.severity}\t${finding.value ?? ''}\t${finding.message}`
}
