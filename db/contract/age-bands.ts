import { z } from 'zod'

/** A band of completed Jalali years: `from` included, `to` not (null: no end). `code` is its name in figures. */
export const ageBandSchema = z.strictObject({
  code: z.string().regex(/^\d{1,3}(-\d{1,3}|\+)$/u),
  from: z.int().min(0),
  to: z.int().nullable(),
})
export type AgeBand = z.infer<typeof ageBandSchema>

/** Bands that begin at 0, follow each other without gap and leave nobody out. */
export const ageBandsSchema = z
  .array(ageBandSchema)
  .min(1)
  .max(20)
  .refine(
    (bands) =>
      bands.every((band, index) => {
        const next = bands[index + 1]
        return (
          band.from === (index === 0 ? 0 : bands[index - 1]?.to) &&
          (next ? band.to !== null && band.to > band.from : band.to === null)
        )
      }),
    'bands_with_gap',
  )

/** The default: 0–3 · 3–6 · 6–12 · 12–18 · 18+. */
export const defaultAgeBands: readonly AgeBand[] = [
  { code: '0-3', from: 0, to: 3 },
  { code: '3-6', from: 3, to: 6 },
  { code: '6-12', from: 6, to: 12 },
  { code: '12-18', from: 12, to: 18 },
  { code: '18+', from: 18, to: null },
]

/** As Khuzestan writes them: 7–12 and 13–18 name their first and last year, so 6 belongs to «3–6» and 12 to «7–12». */
export const khuzestanAgeBands: readonly AgeBand[] = [
  { code: '0-3', from: 0, to: 3 },
  { code: '3-6', from: 3, to: 7 },
  { code: '7-12', from: 7, to: 13 },
  { code: '13-18', from: 13, to: 18 },
  { code: '18+', from: 18, to: null },
]

/** Own bands from their first years, for example [0, 6, 12, 18]. */
export function ageBandsFrom(firstYears: readonly number[]): AgeBand[] {
  return firstYears.map((from, index) => {
    const to = firstYears[index + 1] ?? null
    return { code: to === null ? `${from}+` : `${from}-${to}`, from, to }
  })
}
