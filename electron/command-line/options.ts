import { parseArgs, type ParseArgsConfig } from 'node:util'
import {
  isJalaliMonth,
  jalaliText,
  parseTypedDate,
  type IsoDate,
  type JalaliMonth,
} from '../../db/contract/jalali'
import { asciiDigits } from '../../db/contract/persian'
import { UsageError } from './io'

export type Options = Readonly<Record<string, string | boolean | undefined>>

/** Reads `--name value`, `--name=value` and flags; an unknown word is a UsageError. */
export function readOptions(
  words: readonly string[],
  values: readonly string[],
  flags: readonly string[],
): Options {
  const options: NonNullable<ParseArgsConfig['options']> = {}
  for (const name of values) options[name] = { type: 'string' }
  for (const name of flags) options[name] = { type: 'boolean' }
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values as Options
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options were not understood.')
  }
}

/** A value that may be left out. */
export function optional(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A value the command cannot do without. */
export function needed(options: Options, name: string): string {
  const value = optional(options, name)
  if (value === undefined) throw new UsageError(`--${name} is needed.`)
  return value
}

/** One of the allowed words. */
export function oneOf<const Word extends string>(
  options: Options,
  name: string,
  words: readonly Word[],
): Word {
  const value = needed(options, name)
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw new UsageError(`--${name} must be one of: ${words.join(', ')}.`)
  return word
}

/** A whole number, in Persian digits too. */
export function wholeNumber(options: Options, name: string): number | undefined {
  const typed = options[name]
  if (typeof typed !== 'string') return undefined
  const digits = asciiDigits(typed).trim()
  if (!/^\d{1,9}$/u.test(digits)) throw new UsageError(`--${name} must be a whole number.`)
  return Number(digits)
}

/** A Jalali day, `1403-03-06`, as an ISO date. A Gregorian day is refused with the Jalali one it is. */
export function jalaliDay(options: Options, name: string): IsoDate | undefined {
  const typed = optional(options, name)
  if (typed === undefined) return undefined
  const parsed = parseTypedDate(typed)
  if (parsed.is === 'date') return parsed.iso
  if (parsed.is === 'gregorian') {
    throw new UsageError(`--${name} takes a Jalali date; ${typed} is ${jalaliText(parsed.iso)}.`)
  }
  throw new UsageError(`--${name} must be a Jalali date such as 1403-03-06; ${typed} is none.`)
}

/** A Jalali month, `1403-03`. */
export function jalaliMonth(options: Options, name: string): JalaliMonth | undefined {
  const typed = optional(options, name)
  if (typed === undefined) return undefined
  const [, year = '', month = ''] = /^(\d{4})[-/](\d{1,2})$/u.exec(asciiDigits(typed)) ?? []
  const text = `${year}-${month.padStart(2, '0')}`
  if (!isJalaliMonth(text))
    throw new UsageError(`--${name} must be a Jalali month such as 1403-03; ${typed} is none.`)
  return text
}
