import type { Finding } from '../contract/findings'
import { ruleSentence } from '../contract/words/rules'
import type { AssembledPackage } from './assemble'
import { packageFileNames, columnsOf, type PackageFileName } from './package-files'
import { declaredFileOfSubject } from './declared-names'
import type { PackageFinding } from './package-finding'
import type { RawPackage } from './read-package'
import { textOf, type KeyedRow } from './rows'

/** The file of a package in which the records of a subject stand; what stands in none has no line. */
export const fileOfSubject: Readonly<Partial<Record<Finding['subject'], PackageFileName>>> = {
  center: 'centers.csv',
  child: 'children.csv',
  placement: 'placements.csv',
  support: 'supports.csv',
  insurance: 'insurance.csv',
  staff: 'staff.csv',
  programme: 'programmes.csv',
  tariff: 'tariffs.csv',
  condition: 'conditions.csv',
  account: 'accounts.csv',
  payment: 'payments.csv',
  payment_list: 'payment_lists.csv',
  savings: 'savings.csv',
  cost: 'center_costs.csv',
  enrolment: 'enrolment_lists.csv',
  plan: 'plans.csv',
  budget: 'budgets.csv',
  grant: 'grants.csv',
  relative: 'relatives.csv',
  sibling: 'siblings.csv',
  document: 'documents.csv',
  letter: 'letters.csv',
  ...declaredFileOfSubject,
}

/** What the data rules found, each at the row and column it speaks of. */
export function placeFindings(
  findings: readonly Finding[],
  assembled: AssembledPackage,
  raw: RawPackage,
): PackageFinding[] {
  const rows = new Map<string, KeyedRow>()
  for (const file of packageFileNames) for (const row of assembled.rows[file]) rows.set(row.id, row)
  const written = writtenCells(raw)
  return findings.map((finding) => {
    const row = rows.get(finding.recordId ?? '') ?? rows.get(finding.childId ?? '')
    const file = row?.file ?? fileOfSubject[finding.subject] ?? 'children.csv'
    const column = columnIn(file, finding)
    return {
      file,
      line: row?.line ?? 1,
      column,
      value:
        column === null || row === undefined ? null : (written.get(file)?.get(row.line)?.get(column) ?? null),
      rule: finding.rule,
      severity: finding.severity,
      message: ruleSentence(finding),
    }
  })
}

/** The first column of the file that the finding speaks of. */
export function columnIn(file: PackageFileName, { fields }: Pick<Finding, 'fields'>): string | null {
  const names = fields.map((field) => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`))
  return names.find((name) => columnsOf(file).some((known) => known.name === name)) ?? null
}

function writtenCells(raw: RawPackage): Map<PackageFileName, Map<number, ReadonlyMap<string, string>>> {
  return new Map(
    [...raw.files].map(([file, rows]) => [file, new Map(rows.map((row) => [row.line, row.cells]))]),
  )
}

/**
 * Rules of records that have no rule unit of their own yet: a center, a member of staff or a support that ends before it
 * starts (B10), and two spells of one programme that overlap (B11).
 */
export function plainFindings(assembled: AssembledPackage): Finding[] {
  const findings: Finding[] = []
  const block = (rule: 'B10' | 'B11', row: KeyedRow, subject: Finding['subject'], field: string): void => {
    findings.push({
      rule,
      severity: 'block',
      subject,
      recordId: row.id,
      childId: textOf(row.values, 'child_id'),
      fields: [field],
      otherId: null,
      details: {},
      accepted: null,
    })
  }
  for (const [file, subject, from, to] of [
    ['centers.csv', 'center', 'opened_on', 'closed_on'],
    ['supports.csv', 'support', 'starts_on', 'ends_on'],
    ['staff.csv', 'staff', 'starts_on', 'ends_on'],
  ] as const) {
    for (const row of assembled.rows[file]) {
      const start = textOf(row.values, from)
      const end = textOf(row.values, to)
      if (start !== null && end !== null && end < start) block('B10', row, subject, to)
    }
  }
  const spells = new Map<string, KeyedRow[]>()
  for (const row of assembled.rows['supports.csv']) {
    if (row.faulty) continue
    const key = `${textOf(row.values, 'child_id') ?? ''}\n${textOf(row.values, 'programme') ?? ''}`
    spells.set(key, [...(spells.get(key) ?? []), row])
  }
  for (const rows of spells.values()) {
    rows.sort((one, other) =>
      (textOf(one.values, 'starts_on') ?? '') < (textOf(other.values, 'starts_on') ?? '') ? -1 : 1,
    )
    let latestEnd = ''
    for (const row of rows) {
      if ((textOf(row.values, 'starts_on') ?? '') < latestEnd) block('B11', row, 'support', 'starts_on')
      const end = textOf(row.values, 'ends_on') ?? '9999'
      if (end > latestEnd) latestEnd = end
    }
  }
  return findings
}
