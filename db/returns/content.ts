import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ageBandsSchema } from '../contract/age-bands'
import { reportSchema, type Report } from '../contract/reports'
import type { MonthlyReturn } from '../contract/returns'
import { standsToday } from '../figures/queries'

const contentSchema = z.strictObject({
  /** The bands the figures were counted by, so that a later setting changes no signed month. */
  ageBands: ageBandsSchema,
  report: reportSchema,
  /** Figure → the children it counted, one id per counted record. */
  children: z.record(z.string(), z.array(z.string())),
})
/** What is signed: the report and who was behind each of its figures. */
export type ReturnContent = z.infer<typeof contentSchema>

/** The content as text with its keys in order and nothing between them: the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The content of a stored return. Throws ZodError on a text that is none. */
export function readContent(text: string): ReturnContent {
  return contentSchema.parse(JSON.parse(text))
}

/**
 * Figures that go on after a month is over and signed: what is approved and paid later, plans written later, contacts up to three
 * months after a mark, tasks and findings of the day. They stand in the signed content as they were; that they go on changes nothing
 * of the past.
 */
const goesOn = (code: string): boolean =>
  /^(?:money|readiness|independence)\./u.test(code) || standsToday(code)

/** Where the data of now differ from the signed content: figures of another value or of other children, with the children who came or went. */
export function changesSince(
  signed: ReturnContent,
  report: Report,
  children: ReadonlyMap<string, readonly string[]>,
): MonthlyReturn['changes'] {
  const from = new Map(signed.report.figures.map(({ code, value }) => [code, value]))
  const to = new Map(report.figures.map(({ code, value }) => [code, value]))
  // What came into the return after this one was signed tells no change of it.
  const families = new Set([...from.keys()].map(familyOf))
  const changes: MonthlyReturn['changes'] = []
  for (const code of new Set([...from.keys(), ...to.keys()])) {
    if (goesOn(code) || !families.has(familyOf(code))) continue
    const change = {
      code,
      // A row of a breakdown that is left out is 0.
      from: valueOf(from, code),
      to: valueOf(to, code),
      childIds: differing(signed.children[code] ?? [], children.get(code) ?? []),
    }
    if (change.from !== change.to || change.childIds.length > 0) changes.push(change)
  }
  return changes
}

/**
 * The report of now as the signature covers it, where nothing of the past changed: without families that were not signed, and with what
 * goes on as it was signed, so that no paper bears the number of a signature over other figures. Where it went on since, the records of
 * then can no longer be listed.
 */
export function asSigned(signed: Report, report: Report): Report {
  const families = new Set(signed.figures.map(({ code }) => familyOf(code)))
  const now = new Map(report.figures.map(({ code, value }) => [code, value]))
  const kept = new Map(
    signed.figures
      .filter(({ code }) => goesOn(code))
      .map((figure) => [
        figure.code,
        figure.value === valueOf(now, figure.code) ? figure : { ...figure, listed: false },
      ]),
  )
  const figures = report.figures.flatMap((figure) => {
    if (goesOn(figure.code)) return kept.get(figure.code) ?? []
    return families.has(familyOf(figure.code)) ? figure : []
  })
  // A row of a breakdown that is left out now.
  const gone = [...kept.values()].filter(({ code }) => !now.has(code))
  return { ...report, figures: [...figures, ...gone] }
}

/** The first word of a code. */
function familyOf(code: string): string {
  return code.slice(0, code.indexOf('.'))
}

function valueOf(values: ReadonlyMap<string, number | null>, code: string): number | null {
  const value = values.get(code)
  return value === undefined ? 0 : value
}

/** Ids that stand more often in one list than in the other, each once, in order. */
function differing(one: readonly string[], other: readonly string[]): string[] {
  const balance = new Map<string, number>()
  for (const id of one) balance.set(id, (balance.get(id) ?? 0) + 1)
  for (const id of other) balance.set(id, (balance.get(id) ?? 0) - 1)
  return [...balance].flatMap(([id, count]) => (count === 0 ? [] : [id])).sort()
}
