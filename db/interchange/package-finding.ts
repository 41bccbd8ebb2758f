import type { RuleCode, Severity } from '../contract/findings'
import { packageWords } from '../contract/words/package'
import { ruleSentence } from '../contract/words/rules'

/** Faults of the package itself, before any rule of the data can judge; all of them refuse it but F20 and F22, remarks, and F21, a warning. */
export const formatCodes = [
  'F01', // a file cannot be read: no package, not UTF-8, no header, a required column missing or a column twice
  'F02', // a required cell is empty
  'F03', // not a value of the column's list
  'F04', // not an ISO date
  'F05', // not a whole number
  'F06', // the row it refers to does not exist
  'F07', // an id used twice, in the package or already in the register
  'F08', // a row that is not well-formed CSV, or has more or fewer cells than the header
  'F09', // text too long
  'F10', // neither true nor false
  'F11', // what may stand once stands twice: a step of a payment, a field of a plan
  'F12', // two dated rows of one thing share a day
  'F13', // not a Jalali month
  'F14', // not the JSON text of a payment's parts
  'F15', // a scanned page whose file is missing, is not the one the row means, or cannot be kept
  'F20', // an unknown column or file, kept apart
  'F21', // an id that came in with an earlier package: perhaps the same package once more
  'F22', // a letter's text that the register has under the same id in other words, kept beside it
] as const
export type FormatCode = (typeof formatCodes)[number]

/** One fault or remark of an import, at its place. The header is line 1; `column` is the column's name, null when the whole row is meant. */
export interface PackageFinding {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly rule: FormatCode | RuleCode
  readonly severity: Severity
  readonly message: string
}

const sentences: Readonly<Record<FormatCode, string>> = packageWords.faults

/** A finding about the package's form. */
export function formatFinding(
  rule: FormatCode,
  place: { readonly file: string; readonly line: number; readonly column?: string; readonly value?: string },
  more = '',
): PackageFinding {
  return {
    file: place.file,
    line: place.line,
    column: place.column ?? null,
    value: place.value ?? null,
    rule,
    severity: rule === 'F20' || rule === 'F22' ? 'report' : rule === 'F21' ? 'warn' : 'block',
    message: more === '' ? sentences[rule] : `${sentences[rule]} ${more}`,
  }
}

/** What can be wrong with a single cell. */
export type CellCode = FormatCode | 'B60' | 'B67'

/** A finding about one cell: its form, an amount (B60) or an account number (B67). */
export function cellFinding(
  rule: CellCode,
  place: { readonly file: string; readonly line: number; readonly column: string; readonly value: string },
): PackageFinding {
  return rule === 'B60' || rule === 'B67'
    ? { ...place, rule, severity: 'block', message: ruleSentence({ rule, details: {} }) }
    : formatFinding(rule, place)
}
