import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import { changingSubjects } from '../contract/changes'
import type { Finding } from '../contract/findings'
import { packageWords } from '../contract/words/package'
import { keepAccepted } from '../rules/step'
import { judgeFiles } from '../rules/judge'
import type { OpenRegister } from '../register/open-register'
import { assemblePackage, type AlreadyStored, type AssembledPackage } from './assemble'
import { isDeletable } from './file-names'
import { storedTemplates } from './letter-templates'
import { columnsOf, packageFileNames, tableOf, type PackageFileName } from './package-files'
import type { PackageFinding } from './package-finding'
import { readPackage, type RawPackage } from './read-package'
import { checkRows, readStoredSpans } from './row-checks'
import { checkPages } from './page-files'
import { placeFindings, plainFindings } from './rule-findings'
import { centerFields, storePackage, type StoredCounts } from './store-package'
import { userIds } from './store-rows'
import { checkWholeFile, storedLetterNumbers } from './whole-file-checks'

/** What an import found and what it stored; `refused` when nothing was, though something was there to store. */
export interface ImportOutcome {
  readonly findings: readonly PackageFinding[]
  readonly stored: StoredCounts
  readonly refused: boolean
}

interface ImportWishes {
  readonly dryRun: boolean
  /** Go on over warnings; blocks and faults of form always refuse. */
  readonly acceptWarnings: boolean
}

/** The reason kept with the warnings that an import went on over. */
const ACCEPTED_AT_IMPORT = packageWords.acceptedAtImport

/** Reads a folder or .zip and stores it whole or not at all, after a backup of the register. */
export async function importPackage(
  register: OpenRegister,
  options: ImportWishes & { readonly from: string },
): Promise<ImportOutcome> {
  return await importRawPackage(register, readPackage(options.from), options)
}

/** The same for a package that is already in memory. */
export async function importRawPackage(
  register: OpenRegister,
  raw: RawPackage,
  wishes: ImportWishes,
): Promise<ImportOutcome> {
  const { judged, change } = await register.query('register.import', async (context) => ({
    judged: await judgePackage(context, raw),
    change: await latestChange(context),
  }))
  const refused = isRefused(judged.findings, wishes.acceptWarnings)
  if (refused || wishes.dryRun) return { findings: judged.findings, stored: noRows(), refused }
  await register.backup('import')
  return await register.command('register.import', async (context) => {
    // What was judged holds as long as nothing but the backup has come between.
    const holds = change === (await latestChange(context))
    const { assembled, ruleFindings, findings } = holds ? judged : await judgePackage(context, raw)
    if (isRefused(findings, wishes.acceptWarnings)) return { findings, stored: noRows(), refused: true }
    if (assembled.rows['centers.csv'].length > 0) await replaceFoundingCenter(context)
    const stored = await storePackage(context, assembled, raw.readPage)
    await keepAccepted(context, ruleFindings, acceptanceOf(ruleFindings))
    await recordChange(context, {
      subject: 'register',
      recordId: register.id,
      childId: null,
      before: null,
      after: { ...stored },
    })
    for (const subject of changingSubjects) context.noteChange({ subject, childId: null })
    return { findings, stored, refused: false }
  })
}

const noRows = (): StoredCounts =>
  Object.fromEntries(packageFileNames.map((file) => [file.replace('.csv', ''), 0]))

function isRefused(findings: readonly PackageFinding[], acceptWarnings: boolean): boolean {
  return findings.some(({ severity }) => severity === 'block' || (severity === 'warn' && !acceptWarnings))
}

function acceptanceOf(findings: readonly Finding[]): { rule: Finding['rule']; reason: string }[] {
  const rules = new Set(findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule))
  return [...rules].map((rule) => ({ rule, reason: ACCEPTED_AT_IMPORT }))
}

/** How many changes the register has seen; every command writes one at least. */
async function latestChange(context: Context): Promise<number> {
  const { changes } = await context.db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('changes'))
    .where('method', '!=', 'register.backup')
    .executeTakeFirstOrThrow()
  return changes
}

interface JudgedPackage {
  readonly assembled: AssembledPackage
  readonly ruleFindings: readonly Finding[]
  readonly findings: readonly PackageFinding[]
}

async function judgePackage(context: Context, raw: RawPackage): Promise<JudgedPackage> {
  const assembled = assemblePackage(raw, await alreadyStored(context), context.now)
  const centers = assembled.rows['centers.csv']
    .filter(({ faulty }) => !faulty)
    .map((row) => ({ id: row.id, ...centerFields(row) }))
  const judged = await judgeFiles(context, assembled.files, centers)
  const ruleFindings = [...judged, ...plainFindings(assembled)].filter(
    // Of a child whose rows are only partly readable no more than a clear fault can be said.
    ({ severity, childId }) => severity === 'block' || !assembled.incompleteChildren.has(childId ?? ''),
  )
  const fileOrder = new Map<string, number>(packageFileNames.map((file, index) => [file, index]))
  const findings = [
    ...assembled.findings,
    ...checkRows(assembled, await readStoredSpans(context.db)),
    ...checkWholeFile(assembled, await storedLetterNumbers(context.db)),
    ...(await checkPages(assembled, raw.readPage)),
    ...placeFindings(ruleFindings, assembled, raw),
  ].sort(
    (one, other) =>
      (fileOrder.get(one.file) ?? -1) - (fileOrder.get(other.file) ?? -1) || one.line - other.line,
  )
  return { assembled, ruleFindings, findings }
}

async function alreadyStored(context: Context): Promise<AlreadyStored> {
  const ids = new Set<string>()
  const referable = new Map<PackageFileName, Set<string>>([
    ['centers.csv', new Set()],
    ['programmes.csv', new Set()],
  ])
  const externalIds = new Map<PackageFileName, Set<string>>()
  for (const file of packageFileNames) {
    for (const { id, externalId, deletedAt } of await storedKeys(context.db, file)) {
      ids.add(id)
      if (deletedAt !== null) continue
      referable.get(file)?.add(id)
      if (externalId === null) continue
      const texts = externalIds.get(file) ?? new Set()
      externalIds.set(file, texts.add(externalId))
    }
  }
  const templates = await storedTemplates(context.db)
  return { ids, referable, externalIds, templates, users: await userIds(context) }
}

interface StoredKey {
  readonly id: string
  readonly externalId: string | null
  readonly deletedAt: string | null
}

async function storedKeys(db: Handle, file: PackageFileName): Promise<readonly StoredKey[]> {
  if (file === 'not_same.csv') {
    const { rows } =
      await sql<StoredKey>`SELECT one_id || '/' || other_id AS id, NULL AS externalId, NULL AS deletedAt
      FROM not_same`.execute(db)
    return rows
  }
  const columns = columnsOf(file)
  const nothing = sql`NULL`
  const { rows } = await sql<StoredKey>`SELECT
      ${sql.ref(columns.find(({ name }) => name === 'id')?.stored ?? 'id')} AS id,
      ${columns.some(({ name }) => name === 'external_id') ? sql.ref('external_id') : nothing} AS externalId,
      ${isDeletable(file) ? sql.ref('deleted_at') : nothing} AS deletedAt
    FROM ${sql.table(tableOf[file])}`.execute(db)
  return rows
}

/**
 * A register that holds nothing but the center it was made with is an empty one: that center stood for those to come, and
 * the package's centers take its place. It is kept among the deleted records.
 */
async function replaceFoundingCenter(context: Context): Promise<void> {
  const centers = await context.db.selectFrom('centers').selectAll().where('deleted_at', 'is', null).execute()
  const [founding] = centers
  if (centers.length !== 1 || founding === undefined) return
  for (const table of ['children', 'staff', 'returns', 'accounts', 'center_costs'] as const) {
    const used = await context.db.selectFrom(table).select('id').limit(1).execute()
    if (used.length > 0) return
  }
  await context.db
    .updateTable('centers')
    .set({ deleted_at: context.now, updated_at: context.now, revision: founding.revision + 1 })
    .where('id', '=', founding.id)
    .execute()
  await recordChange(context, {
    subject: 'center',
    recordId: founding.id,
    childId: null,
    before: { deleted_at: null },
    after: { deleted_at: context.now },
  })
}
