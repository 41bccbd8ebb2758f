import { shebaSchema } from '../contract/child-money'
import { isIsoDate, isJalaliMonth } from '../contract/jalali'
import { linePartSchema } from '../contract/payments'
import { timeSchema, timesSchema } from '../contract/fields'
import { normaliseNationalId } from '../contract/identity'
import { asciiDigits, normaliseLines, normaliseText } from '../contract/persian'
import type { Column } from './columns'
import { columnsOf, type PackageFileName } from './package-files'
import { cellFinding, type CellCode, type PackageFinding } from './package-finding'
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
          cellFinding(read.fault, { file, line: row.line, column: column.name, value: short(written) }),
        )
      } else {
        values.set(column.name, read.value)
      }
    }
    return { line: row.line, values, unknown: row.unknown, faulty }
  })
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

function readCell(column: Column, written: string): { value: CellValue } | { fault: CellCode } {
  const text = readText(column, written)
  if (text === '') {
    if (column.required) return { fault: 'F02' }
    return { value: column.type.is === 'boolean' ? false : column.type.is === 'some_of' ? [] : null }
  }
  switch (column.type.is) {
    case 'key':
    case 'reference':
    case 'mark':
      return text.length > 100 ? { fault: 'F09' } : { value: text }
    case 'text':
    case 'lines':
    case 'prose':
    case 'name':
      return text.length > column.type.longest ? { fault: 'F09' } : { value: text }
    case 'national_id':
      return text.length > 50 ? { fault: 'F09' } : { value: normaliseNationalId(text) }
    case 'date': {
      const iso = asciiDigits(text)
      const year = Number(iso.slice(0, 4))
      return isIsoDate(iso) && year >= 1800 && year <= 2200 ? { value: iso } : { fault: 'F04' }
    }
    case 'time':
    case 'times': {
      const read = (column.type.is === 'time' ? timeSchema : timesSchema).safeParse(text)
      return read.success ? { value: read.data } : { fault: 'F04' }
    }
    case 'count': {
      const { least = 0, most = 999_999 } = column.type
      const digits = asciiDigits(text)
      const value = Number(digits)
      return /^\d{1,6}$/u.test(digits) && value >= least && value <= most ? { value } : { fault: 'F05' }
    }
    case 'amount': {
      const digits = asciiDigits(text)
      if (!/^-?\d+$/u.test(digits)) return { fault: 'F05' }
      const value = Number(digits)
      return value >= column.type.least && value <= column.type.most ? { value } : { fault: 'B60' }
    }
    case 'month': {
      const month = asciiDigits(text)
      return isJalaliMonth(month) ? { value: month } : { fault: 'F13' }
    }
    case 'instant':
      return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? { value: text } : { fault: 'F04' }
    case 'sheba': {
      const read = shebaSchema.safeParse(text)
      return read.success ? { value: read.data } : { fault: 'B67' }
    }
    case 'parts':
      return arePartsGood(text) ? { value: text } : { fault: 'F14' }
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

function readText({ type }: Column, written: string): string {
  if (type.is === 'prose') return written.trim()
  return type.is === 'lines' ? normaliseLines(written) : normaliseText(written)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u

const partsSchema = linePartSchema.array()

function arePartsGood(text: string): boolean {
  try {
    const read = partsSchema.safeParse(JSON.parse(text))
    return (
      read.success &&
      read.data.every(
        ({ from, to, days, rateRial }) =>
          isIsoDate(from) && isIsoDate(to) && from <= to && days > 0 && Number.isSafeInteger(rateRial),
      )
    )
  } catch {
    return false
  }
}
