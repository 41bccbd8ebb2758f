import { createHash } from 'node:crypto'
import type { DocumentSlot } from '../contract/documents'
import { packageWords } from '../contract/words/package'
import { judgeContent, readSource, type PageContent } from '../documents/content'
import { RegisterError } from '../context/errors'
import type { AssembledPackage } from './assemble'
import { formatFinding, type PackageFinding } from './package-finding'
import type { ReadPage } from './page-source'
import { textOf, type KeyedRow } from './rows'

const faultWords: Readonly<Record<string, string>> = packageWords.pageFaults

/** Reads a row's page and judges it as scanning does; the answer is the page or the name of its fault. */
export async function readPageOf(
  row: KeyedRow,
  slot: string | null,
  readPage: ReadPage,
): Promise<PageContent | string> {
  const bytes = readPage(textOf(row.values, 'file') ?? '')
  if (bytes === null) return 'missing'
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== (textOf(row.values, 'sha256') ?? '').toLowerCase()) return 'other_bytes'
  try {
    const page =
      slot === 'photo'
        ? await readSource({ base64: bytes.toString('base64') }, slot satisfies DocumentSlot)
        : await judgeContent(bytes)
    return page.mediaType === textOf(row.values, 'media_type') ? page : 'other_kind'
  } catch (error) {
    const fault = error instanceof RegisterError ? error.failure.fields?.['source'] : undefined
    if (fault === undefined) throw error
    return fault
  }
}

/** The slot of each document of the package, by its id. */
export function slotsOf({ rows }: AssembledPackage): ReadonlyMap<string, string | null> {
  return new Map(rows['documents.csv'].map((row) => [row.id, textOf(row.values, 'slot')]))
}

/** What is wrong with the scanned pages: each fault stands at its row's `file`. */
export async function checkPages(assembled: AssembledPackage, readPage: ReadPage): Promise<PackageFinding[]> {
  const slots = slotsOf(assembled)
  const findings: PackageFinding[] = []
  for (const row of assembled.rows['document_pages.csv']) {
    if (row.faulty) continue
    const page = await readPageOf(row, slots.get(textOf(row.values, 'document_id') ?? '') ?? null, readPage)
    if (typeof page !== 'string') continue
    findings.push(
      formatFinding(
        'F15',
        { file: row.file, line: row.line, column: 'file', value: textOf(row.values, 'file') ?? '' },
        faultWords[page] ?? '',
      ),
    )
  }
  return findings
}
