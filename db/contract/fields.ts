import { z } from 'zod'
import { asciiDigits, normaliseLines, normaliseText } from './persian'
import { digitsOnly, normaliseNationalId } from './identity'
import { isIsoDate, isJalaliMonth } from './jalali'

// The message of every check is a fault code; the page owns its sentence.

/** A record's key: a UUID made by the register, or the text that stood for it in an imported package. */
export const idSchema = z.string().min(1, 'required').max(100, 'too_long')

/** Required text of one line, normalised; only spaces count as nothing. */
export const textSchema = (longest = 200) =>
  z.string().transform(normaliseText).pipe(z.string().min(1, 'required').max(longest, 'too_long'))

/** Text of one line that may be missing: empty and null are both stored as missing. */
export const optionalTextSchema = (longest = 200) =>
  z
    .string()
    .nullish()
    .transform((text) => emptyAsNull(normaliseText(text ?? '')))
    .pipe(z.string().max(longest, 'too_long').nullable())

/** Text of several lines that may be missing. */
export const optionalLinesSchema = (longest = 5000) =>
  z
    .string()
    .nullish()
    .transform((text) => emptyAsNull(normaliseLines(text ?? '')))
    .pipe(z.string().max(longest, 'too_long').nullable())

/** A person's name: no digits, at most 100 letters. May be missing. */
export const optionalNameSchema = optionalTextSchema(100).refine(
  (name) => name === null || !/[0-9۰-۹٠-٩]/u.test(name),
  'digits_in_name',
)

/** An ISO date that is a real day. */
export const dateSchema = z.string().min(1, 'required').refine(isIsoDate, 'not_a_date')
/** An ISO date or missing. */
export const optionalDateSchema = z
  .string()
  .nullish()
  .transform((date) => emptyAsNull(date ?? ''))
  .refine((date) => date === null || isIsoDate(date), 'not_a_date')

/** An hour and minute of a day, `HH:MM`; Persian digits and «۹:۳۰» are taken. */
export const timeSchema = z
  .string('required')
  .transform((typed) => {
    const written = /^(\d{1,2})[:.](\d{2})$/u.exec(asciiDigits(typed).trim())
    return written === null ? typed.trim() : `${(written[1] ?? '').padStart(2, '0')}:${written[2] ?? ''}`
  })
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'not_a_time'),
  )

/** Hours of a day, parted by spaces or commas, each once and in order: `08:00 20:00`. */
export const timesSchema = z
  .string('required')
  .transform((typed) =>
    asciiDigits(typed)
      .split(/[\s,،؛;]+/u)
      .filter((part) => part !== ''),
  )
  .pipe(z.array(timeSchema).min(1, 'required').max(24, 'too_long'))
  .transform((hours) => [...new Set(hours)].sort().join(' '))

/** The key of another record, or none. */
export const optionalIdSchema = idSchema.nullish().transform((id) => id ?? null)

/** A national id as typed; normalised to ten digits where it can be. Its checksum is the business of rule W03. */
export const optionalNationalIdSchema = z
  .string()
  .max(50, 'too_long')
  .nullish()
  .transform((typed) => emptyAsNull(normaliseNationalId(typed ?? '')))
  .refine((id) => id === null || digitsOnly(id) !== null, 'letters_in_number')
  .refine((id) => id === null || digitsOnly(id) === null || id.length === 10, 'not_ten_digits')

/** Digits of any length that may be missing, for codes and numbers that are no quantity. */
export const optionalDigitsSchema = (longest = 30) =>
  z
    .string()
    .nullish()
    .transform((typed) => emptyAsNull(digitsOnly(typed ?? '') ?? (typed ?? '').trim()))
    .refine((code) => code === null || digitsOnly(code) !== null, 'letters_in_number')
    .refine((code) => code === null || code.length <= longest, 'too_long')

export const countSchema = z.int('not_a_number').min(0, 'negative').max(100_000, 'too_large')

/** The largest amount of rial that any single payment may have; sums of a hundred thousand of them are still exact. */
export const LARGEST_AMOUNT = 10_000_000_000
/** A whole, positive amount of rial. Rule B60. */
export const amountSchema = z
  .number('required')
  .refine(Number.isInteger, 'not_whole')
  .refine((amount) => amount > 0, 'not_positive')
  .refine((amount) => amount <= LARGEST_AMOUNT, 'too_large')
/** An amount of rial that may be missing. */
export const optionalAmountSchema = amountSchema.nullish().transform((amount) => amount ?? null)
/** A whole amount of rial that may be nothing or missing. */
export const optionalSumSchema = z
  .number()
  .refine(Number.isInteger, 'not_whole')
  .refine((amount) => amount >= 0, 'negative')
  .refine((amount) => amount <= LARGEST_AMOUNT, 'too_large')
  .nullish()
  .transform((amount) => amount ?? null)
/** A Jalali month, `1403-03`. */
export const monthSchema = z.string().refine(isJalaliMonth, 'not_a_month')

/** The counter that grows with each saved change; saving over a newer one answers STALE. */
export const revisionSchema = z.int().min(1)

function emptyAsNull(text: string): string | null {
  return text === '' ? null : text
}
