import { statSync } from 'node:fs'
import type { Output } from '../../db/contract/contract'
import { signedIn } from './command'
import { DONE, print, printJson, REFUSED, say, UsageError } from './io'
import { needed } from './options'

/** `import`: a package of the open format, whole or not at all; every fault at its file, line and column. */
export const importIntoRegister = signedIn({
  usage:
    'import --register FILE --from DIR|ZIP [--dry-run] [--accept-warnings] [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'from', 'user', 'password-file'],
  flags: ['dry-run', 'accept-warnings', 'json'],
  asks: ['register.import'],
  async run(options, io, signIn) {
    const from = needed(options, 'from')
    const ask = await signIn()
    const { findings, stored, refused } = await ask('register.import', {
      from,
      dryRun: options['dry-run'] === true,
      acceptWarnings: options['accept-warnings'] === true,
    })
    if (options['json'] === true) printJson(io, { findings, stored })
    else {
      for (const finding of findings) print(io, findingLine(finding))
      for (const [file, rows] of Object.entries(stored)) say(io, `${file}: ${String(rows)}`)
    }
    if (refused)
      say(io, 'Nothing was stored. Correct the package, or accept its warnings with --accept-warnings.')
    return refused ? REFUSED : DONE
  },
})

/** `export`: the whole register as a package of the open format. */
export const exportRegister = signedIn({
  usage:
    'export --register FILE --to DIR|ZIP [--without-documents] [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'to', 'user', 'password-file'],
  flags: ['with-documents', 'without-documents', 'json'],
  asks: ['register.export'],
  async run(options, io, signIn) {
    const to = needed(options, 'to')
    const there = statSync(to, { throwIfNoEntry: false })
    if (there?.isDirectory() === to.toLowerCase().endsWith('.zip'))
      throw new UsageError('--to must be a folder, or a file whose name ends in .zip.')
    const ask = await signIn()
    const withDocuments = options['without-documents'] !== true
    const { rows } = await ask('register.export', { to, withDocuments })
    if (options['json'] === true) printJson(io, { to, rows })
    else for (const [file, count] of Object.entries(rows)) say(io, `${file}: ${String(count)}`)
    return DONE
  },
})

function findingLine(finding: Output<'register.import'>['findings'][number]): string {
  const place = [finding.file, String(finding.line), finding.column ?? ''].join(':')
  return `${place}\t${finding.rule}\t${finding.severity}\t${finding.value ?? ''}\t${finding.message}`
}
