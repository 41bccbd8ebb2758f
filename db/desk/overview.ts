import { allCenters, residentsByCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { jalaliMonthOf, monthRange } from '../contract/jalali'
import { familyCareKinds } from '../contract/placements'
import { someFigures } from '../figures/queries'
import { signedReturns } from '../history/signed-returns'
import { remembered } from '../history/remembered'

/** Stock and movements are the figures of the month up to the register's day, as a return would count them. */
export function overview(
  context: Context,
  { centerId }: Parsed<'desk.overview'>,
): Promise<Output<'desk.overview'>> {
  return remembered(context, `overview ${centerId ?? ''}`, async () => {
    const { db, today } = context
    const values = await someFigures(
      context,
      {
        ...(centerId === undefined ? { kind: 'province' as const } : { kind: 'center' as const, centerId }),
        from: monthRange(jalaliMonthOf(today)).from,
        to: today,
      },
      [
        ...['residential.closing', 'residential.admissions', 'residential.exits', 'residential.moves'],
        ...familyCareKinds.map((kind) => `family.${kind}.closing`),
      ],
    )
    const value = (code: string): number => values.get(code) ?? 0
    const residents = await residentsByCenter(db, today)
    const signed = new Map<string, string>()
    for (const { centerId: id, month } of await signedReturns(db)) {
      if (!signed.has(id)) signed.set(id, month)
    }
    const centers = (await allCenters(db)).filter(
      ({ id, closed_on: closedOn }) =>
        (centerId === undefined || id === centerId) && (closedOn === null || closedOn > today),
    )
    return {
      stock: [
        { kind: 'residential', children: value('residential.closing') },
        ...familyCareKinds.map((kind) => ({ kind, children: value(`family.${kind}.closing`) })),
      ],
      occupancy: centers.map(({ id, name, capacity }) => ({
        centerId: id,
        name,
        residents: residents.get(id) ?? 0,
        capacity,
        lastSignedMonth: signed.get(id) ?? null,
      })),
      month: {
        admissions: value('residential.admissions'),
        exits: value('residential.exits'),
        moves: value('residential.moves'),
      },
    }
  })
}
