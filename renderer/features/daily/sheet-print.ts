import { z } from 'zod'
import { formatJalali, formatJalaliLong, jalaliText } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import type { Failure, Result } from '../../../db/contract/result'
import type { PrintJob } from '../../../db/contract/shell'
import {
  appointmentStateWords,
  doseOutcomeWords,
  familyVisitKindWords,
  incidentKindWords,
  shiftNames,
} from '../../../db/contract/words/daily-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { printFooter } from '../../paper/print-footer'
import {
  appointmentWords,
  dailyWords as words,
  incidentWords,
  medicineWords,
  mustKnowWords,
  sheetWords,
  shiftWords,
  visitWords,
} from '../../words/daily'
import { personName } from '../../words/person'

/** What the printed daily sheet is made of: each part with its heads and its rows, in words. */
export const sheetPrintSchema = z.strictObject({
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  homeName: z.string(),
  day: z.string(),
  parts: z.array(
    z.strictObject({ title: z.string(), heads: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ),
})
export type SheetPrint = z.output<typeof sheetPrintSchema>

const text = (value: string | null): string => persianDigits(value ?? MISSING)
const dayAt = (day: string, time: string | null): string => words.moment(formatJalali(day), time)

/** The daily sheet of a home and a day as a document to print or save; its file name tells nothing of a child. */
export async function sheetJob(
  at: { readonly centerId: string; readonly day: string },
  about: Pick<SheetPrint, 'registerName' | 'demo' | 'homeName'>,
): Promise<PrintJob | Result<PrintJob>> {
  const { day } = at
  const [log, incidents, known, visits, doses, appointments] = await Promise.all([
    invoke('daily.shiftLogs', at),
    invoke('daily.incidents', at),
    invoke('daily.mustKnows', at),
    invoke('daily.visits', at),
    invoke('daily.doses', at),
    invoke('daily.appointments', at),
  ])
  if (!log.ok) return refused(log.error)
  if (!incidents.ok) return refused(incidents.error)
  if (!known.ok) return refused(known.error)
  if (!visits.ok) return refused(visits.error)
  if (!doses.ok) return refused(doses.error)
  if (!appointments.ok) return refused(appointments.error)
  const data: SheetPrint = {
    ...about,
    day,
    parts: [
      {
        title: sheetWords.shifts,
        heads: [shiftWords.shift, shiftWords.happened, words.by, shiftWords.handedTo],
        rows: log.value
          .filter(({ onDay }) => onDay === day)
          .map((row) => [shiftNames[row.shift], text(row.happened), text(row.byName), text(row.handedTo)]),
      },
      {
        title: mustKnowWords.title,
        heads: [words.child, mustKnowWords.note],
        rows: known.value.map(({ child, note }) => [personName(child), text(note)]),
      },
      {
        title: incidentWords.title,
        heads: [words.child, incidentWords.kind, words.day, incidentWords.happened, incidentWords.state],
        rows: incidents.value.map(({ child, kind, onDay, atTime, happened, closedOn }) => [
          personName(child),
          incidentKindWords[kind],
          dayAt(onDay, atTime),
          text(happened),
          closedOn === null ? incidentWords.open : incidentWords.closed(formatJalali(closedOn)),
        ]),
      },
      {
        title: visitWords.title,
        heads: [words.child, incidentWords.kind, visitWords.withWhom, sheetWords.from, visitWords.until],
        rows: visits.value.map(({ child, kind, withWhom, startsOn, startsAt, endsOn, endsAt }) => [
          personName(child),
          familyVisitKindWords[kind],
          text(withWhom),
          dayAt(startsOn, startsAt),
          endsOn === null ? MISSING : dayAt(endsOn, endsAt),
        ]),
      },
      {
        title: medicineWords.title,
        heads: [words.at, words.child, words.tabs.medicines, sheetWords.dose, sheetWords.outcome],
        rows: doses.value.map(({ atTime, child, title, dose, given }) => [
          text(atTime),
          personName(child),
          text(title),
          text(dose),
          given === null ? '' : doseOutcomeWords[given.outcome],
        ]),
      },
      {
        title: appointmentWords.title,
        heads: [words.day, words.child, sheetWords.about, appointmentWords.withWhom, incidentWords.state],
        rows: appointments.value.map(({ onDay, atTime, child, about: matter, withWhom, state }) => [
          dayAt(onDay, atTime),
          personName(child),
          text(matter),
          text(withWhom),
          appointmentStateWords[state],
        ]),
      },
    ],
  }
  return {
    document: 'daily_sheet',
    fileName: sheetWords.fileName(jalaliText(day)),
    footer: printFooter(about.registerName, formatJalaliLong(day)),
    data,
  }
}

const refused = (error: Failure): Result<PrintJob> => ({ ok: false, error })
