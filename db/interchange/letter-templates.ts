import type { Handle } from '../context/context'
import { newId } from '../context/ids'
import { packageWords } from '../contract/words/package'
import { formatFinding, type PackageFinding } from './package-finding'
import { textOf, type KeyedRow } from './rows'

/** A letter's text as the register holds it; those taken away too, for their ids are spent. */
export interface StoredTemplate {
  readonly id: string
  readonly externalId: string | null
  readonly title: string
  readonly addressee: string | null
  readonly body: string
  readonly isLive: boolean
}

/** The letters' texts of the register. */
export async function storedTemplates(db: Handle): Promise<readonly StoredTemplate[]> {
  const rows = await db.selectFrom('letter_templates').selectAll().execute()
  return rows.map(({ id, external_id, title, addressee, body, deleted_at }) => ({
    ...{ id, externalId: external_id, title, addressee, body },
    isLive: deleted_at === null,
  }))
}

const MOST_IN_TITLE = 80
const FROM_PACKAGE = packageWords.titleFromPackage

/**
 * The letters' texts that are to be stored. Homes know the built-in ones by the same names, so that one may be here already: with the
 * same text it is the same one and left out; with another it is kept beside the register's own, under an id and a title of its own (F22).
 */
export function settleTemplates(
  rows: readonly KeyedRow[],
  stored: readonly StoredTemplate[],
  findings: PackageFinding[],
): KeyedRow[] {
  return rows.flatMap((row) => {
    if (row.faulty) return [row]
    const title = textOf(row.values, 'title') ?? ''
    const apart = title.slice(0, MOST_IN_TITLE - FROM_PACKAGE.length) + FROM_PACKAGE
    const known = stored.filter(({ id, externalId }) => id === row.id || externalId === row.id)
    const isHere = known.some(
      (template) =>
        template.isLive &&
        [title, apart].includes(template.title) &&
        template.addressee === textOf(row.values, 'addressee') &&
        template.body === textOf(row.values, 'body'),
    )
    if (isHere) return []
    if (!known.some(({ id }) => id === row.id)) return [row]
    findings.push(
      formatFinding('F22', { file: row.file, line: row.line, column: 'id', value: row.id }, `«${apart}»`),
    )
    const values = new Map(row.values).set('title', apart)
    return [{ ...row, id: newId(), externalId: row.externalId ?? row.id, values }]
  })
}
