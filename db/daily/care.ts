import type { Context } from '../context/context'
import type { Output } from '../contract/contract'
import { addDays, type IsoDate } from '../contract/jalali'
import { appointment } from '../contract/records/appointment'
import { familyVisit } from '../contract/records/family-visit'
import { medicine } from '../contract/records/medicine'
import { medicineDose } from '../contract/records/medicine-dose'
import { datedRecords } from '../records/dated-records'
import { ofResidents, type HomeDay } from './residents'

const visits = datedRecords(familyVisit)
const medicines = datedRecords(medicine)
const doses = datedRecords(medicineDose)
const appointments = datedRecords(appointment)

/** Days after the asked one whose appointments are told too. */
const DAYS_AHEAD = 7

/** Visits and leaves that are not over on the day. A visit is over on its day; leave when she is back. */
export function visitsOfDay(context: Context, at: HomeDay): Promise<Output<'daily.visits'>> {
  return ofResidents(context, at, visits, ({ kind, startsOn, endsOn, returnedOn }) => {
    const last = kind === 'visit' ? (endsOn ?? startsOn) : returnedOn
    return startsOn <= at.day && (last === null || at.day <= last)
  })
}

/** The medicines that are given on the day. */
export function medicinesOfDay(
  context: Context,
  { day, ...at }: HomeDay,
): Promise<Output<'daily.medicines'>> {
  return ofResidents(
    context,
    { day, ...at },
    medicines,
    ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn),
  )
}

/** Every dose due on the day, by its hour and then by name, with what became of it. */
export async function dosesOfDay(context: Context, at: HomeDay): Promise<Output<'daily.doses'>> {
  const given = await medicinesOfDay(context, at)
  const said = await doses.between(
    context.db,
    given.map(({ childId }) => childId),
    { from: at.day, to: at.day },
  )
  const due = given.flatMap(({ id: medicineId, child, title, dose, times }) =>
    times.split(' ').map((atTime) => ({
      ...{ child, medicineId, title, dose, atTime },
      given: said.find((one) => one.medicineId === medicineId && one.atTime === atTime) ?? null,
    })),
  )
  // Sorting keeps the order of names, in which those who live there were told.
  return due.toSorted((one, other) => compare(one.atTime, other.atTime))
}

/** Appointments of the day and the week after it, and those from before whose outcome nobody has written; the earliest first. */
export async function appointmentsOfDay(
  context: Context,
  at: HomeDay,
): Promise<Output<'daily.appointments'>> {
  const last = addDays(at.day, DAYS_AHEAD)
  const rows = await ofResidents(context, at, appointments, ({ onDay, state }) =>
    onDay < at.day ? state === 'planned' : onDay <= last,
  )
  const moment = ({ onDay, atTime }: { onDay: IsoDate; atTime: string | null }): string =>
    `${onDay} ${atTime ?? ''}`
  return rows.toSorted((one, other) => compare(moment(one), moment(other)))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
