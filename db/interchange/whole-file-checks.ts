import type { Handle } from '../context/context'
import { ruleSentence } from '../contract/words/rules'
import { packageWords } from '../contract/words/package'
import type { AssembledPackage } from './assemble'
import { declaredPeriods } from './declared-files'
import type { PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'
import { textOf, type KeyedRow } from './rows'

/** Numbers of the letters that the register has already given. */
export async function storedLetterNumbers(db: Handle): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('letters').select('number').execute()
  return new Set(rows.map(({ number }) => number))
}

/** What is wrong with rows of the whole file beside each other, or with two cells of one row. */
export function checkWholeFile(
  { rows }: AssembledPackage,
  letterNumbers: ReadonlySet<string>,
): PackageFinding[] {
  const findings: PackageFinding[] = []
  const say = (rule: 'F02' | 'F03' | 'F11' | 'F12', row: KeyedRow, column: string, more?: string): void => {
    const value = textOf(row.values, column)
    findings.push(
      formatFinding(
        rule,
        { file: row.file, line: row.line, column, ...(value === null ? {} : { value }) },
        more,
      ),
    )
  }
  const whole = (file: PackageFileName): readonly KeyedRow[] => rows[file].filter(({ faulty }) => !faulty)
  const once = (file: PackageFileName, column: string, keyOf: (row: KeyedRow) => string | null): void => {
    const seen = new Set<string>()
    for (const row of whole(file)) {
      const key = keyOf(row)
      if (key === null) continue
      if (seen.has(key)) say('F11', row, column)
      seen.add(key)
    }
  }
  const cell = (row: KeyedRow, column: string): string => textOf(row.values, column) ?? ''

  for (const [file, from, to] of declaredPeriods) {
    for (const row of whole(file)) {
      const end = textOf(row.values, to)
      if (end !== null && end < cell(row, from)) findings.push(endsTooEarly(row, to))
    }
  }
  for (const row of whole('relatives.csv')) {
    if (textOf(row.values, 'first_name') === null && textOf(row.values, 'last_name') === null)
      say('F02', row, 'last_name', packageWords.nameNeeded)
  }
  for (const row of whole('education.csv')) {
    if (cell(row, 'level') === 'out_of_school' && textOf(row.values, 'out_reason') === null)
      say('F02', row, 'out_reason', packageWords.outReasonNeeded)
  }
  const ownerOf = new Map(whole('documents.csv').map((row) => [row.id, cell(row, 'child_id')]))
  for (const row of whole('orders.csv')) {
    const paper = textOf(row.values, 'document_id')
    if (paper !== null && ownerOf.has(paper) && ownerOf.get(paper) !== cell(row, 'child_id'))
      say('F03', row, 'document_id', packageWords.paperOfAnother)
  }
  for (const row of overlappingSchool(whole('education.csv'))) say('F12', row, 'starts_on')
  for (const [file, one, other] of pairFiles) {
    for (const row of whole(file)) {
      if (cell(row, one) === cell(row, other)) say('F03', row, other, packageWords.pairedWithItself)
    }
    once(file, other, (row) => [cell(row, one), cell(row, other)].sort().join('\n'))
  }
  once('child_relatives.csv', 'relative_id', (row) => `${cell(row, 'child_id')}\n${cell(row, 'relative_id')}`)
  once('health.csv', 'child_id', (row) => cell(row, 'child_id'))
  once('documents.csv', 'slot', (row) => (cell(row, 'slot') === 'photo' ? cell(row, 'child_id') : null))
  once(
    'document_pages.csv',
    'page_number',
    (row) => `${cell(row, 'document_id')}\n${String(row.values.get('page_number'))}`,
  )
  once('letters.csv', 'number', (row) => cell(row, 'number'))
  for (const row of whole('letters.csv')) {
    if (letterNumbers.has(cell(row, 'number'))) say('F11', row, 'number', packageWords.letterNumberTaken)
  }
  return findings
}

/** Files that speak of two children, whichever stands first. */
const pairFiles: readonly (readonly [PackageFileName, string, string])[] = [
  ['siblings.csv', 'child_id', 'sibling_id'],
  ['not_same.csv', 'one_id', 'other_id'],
]

function endsTooEarly(row: KeyedRow, column: string): PackageFinding {
  return {
    file: row.file,
    line: row.line,
    column,
    value: textOf(row.values, column),
    rule: 'B10',
    severity: 'block',
    message: ruleSentence({ rule: 'B10', details: {} }),
  }
}

/** Spells of one child's schooling that share a day with an earlier one. */
function overlappingSchool(rows: readonly KeyedRow[]): KeyedRow[] {
  const latestEnd = new Map<string, string>()
  const starts = (row: KeyedRow): string => textOf(row.values, 'starts_on') ?? ''
  return rows
    .toSorted((one, other) => (starts(one) < starts(other) ? -1 : starts(one) > starts(other) ? 1 : 0))
    .filter((row) => {
      const childId = textOf(row.values, 'child_id') ?? ''
      const before = latestEnd.get(childId) ?? ''
      const end = textOf(row.values, 'ends_on') ?? '9999'
      if (end > before) latestEnd.set(childId, end)
      return starts(row) < before
    })
}
