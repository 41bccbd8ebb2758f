import { isIsoDate } from '../contract/jalali'
import { normaliseNationalId } from '../contract/identity'
import { asciiDigits, normaliseLines, normaliseText } from '../contract/persian'
import { columnsOf, type Column, type PackageFileName } from './package-files'
import { formatFinding, type FormatCode, type PackageFinding } from './package-finding'
import type { RawRow } from './read-package'

export type CellValue = string | number | boolean | readonly string[] | null

/** A row whose cells are read: text normalised, dates real, lists checked. `faulty` when any cell was refused. */
export interface ParsedRow {
  readonly line: number
  readonly values: ReadonlyMap<string, CellValue>
  readonly unknown: ReadonlyMap<string, string>
  readonly faulty: boolean
}

/** Reads every cell of the rows by the type of its column; each refused cell is one finding. */
export function parseRows(
  file: PackageFileName,
  rows: readonly RawRow[],
  findings: PackageFinding[],
): ParsedRow[] {
  return rows.map((row) => {
    const values = new Map<string, CellValue>()
    let faulty = false
    for (const column of columnsOf(file)) {
      const written = row.cells.get(column.name) ?? ''
      const read = readCell(column, written)
      if ('fault' in read) {
        faulty = true
        findings.push(
          formatFinding(read.fault, { file, line: row.line, column: column.name, value: short(written) }),
        )
      } else {
        values.set(column.name, read.value)
      }
    }
    return { line: row.line, values, unknown: row.unknown, faulty }
  })
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

function readCell(column: Column, written: string): { value: CellValue } | { fault: FormatCode } {
  const text = column.type.is === 'lines' ? normaliseLines(written) : normaliseText(written)
  if (text === '') {
    if (column.required) return { fault: 'F02' }
    return { value: column.type.is === 'boolean' ? false : column.type.is === 'some_of' ? [] : null }
  }
  switch (column.type.is) {
    case 'key':
    case 'reference':
      return text.length > 100 ? { fault: 'F09' } : { value: text }
    case 'text':
    case 'lines':
    case 'name':
      return text.length > column.type.longest ? { fault: 'F09' } : { value: text }
    case 'national_id':
      return text.length > 50 ? { fault: 'F09' } : { value: normaliseNationalId(text) }
    case 'date': {
      const iso = asciiDigits(text)
      const year = Number(iso.slice(0, 4))
      return isIsoDate(iso) && year >= 1800 && year <= 2200 ? { value: iso } : { fault: 'F04' }
    }
    case 'count': {
      const digits = asciiDigits(text)
      return /^\d{1,6}$/u.test(digits) ? { value: Number(digits) } : { fault: 'F05' }
    }
    case 'boolean': {
      const word = text.toLowerCase()
      return word === 'true' || word === 'false' ? { value: word === 'true' } : { fault: 'F10' }
    }
    case 'one_of':
      return column.type.values.includes(text) ? { value: text } : { fault: 'F03' }
    case 'some_of': {
      const allowed = column.type.values
      const items = text
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '')
      return items.every((item) => allowed.includes(item)) ? { value: [...new Set(items)] } : { fault: 'F03' }
    }
  }
}
