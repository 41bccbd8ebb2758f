import { ageOn, type IsoDate } from '../../contract/jalali'
import type { NotEntitledReason } from '../../contract/payments'

/** A row of a tariff as the run reads it: half open days, ages in completed Jalali years (half open), rial. */
export interface TariffRow {
  readonly id: string
  readonly programme: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** Null: of every kind of center that no row of its own fits. */
  readonly centerKind: string | null
  readonly amountRial: number
  readonly rhythm: 'monthly' | 'once'
}

/** The row of a day, or why there is none. */
export type Rate =
  | { readonly tariff: TariffRow; readonly reason?: never }
  | { readonly tariff?: never; readonly reason: NotEntitledReason }

/** Tariff rows by programme, in order of start. */
export type TariffIndex = ReadonlyMap<string, readonly TariffRow[]>

/** Puts rows in order, so that those of a programme's day are found without looking at the others. */
export function indexTariffs(rows: readonly TariffRow[]): TariffIndex {
  const index = new Map<string, TariffRow[]>()
  for (const row of rows) {
    const known = index.get(row.programme)
    if (known) known.push(row)
    else index.set(row.programme, [row])
  }
  for (const known of index.values()) {
    known.sort((one, other) =>
      one.startsOn === other.startsOn ? (one.id < other.id ? -1 : 1) : one.startsOn < other.startsOn ? -1 : 1,
    )
  }
  return index
}

/** The rows in force on the day, in order of start. */
export function rowsOn(rows: readonly TariffRow[], day: IsoDate): TariffRow[] {
  const found: TariffRow[] = []
  for (const row of rows) {
    if (row.startsOn > day) break
    if (row.endsOn === null || day < row.endsOn) found.push(row)
  }
  return found
}

/**
 * Which of the rows in force on a day holds for an age and a kind of center: one of exactly that kind before one of no kind, and
 * where a package brought rows that overlap, the one that began last. `age` null is not known, `kind` null no center or one
 * without a kind. Why there is none: no row at all or none of that kind (`no_tariff`, or `no_center_kind` where the kind is what is
 * missing), an age that is not known, all rows below her age (`too_old`), none of her age (`no_tariff`).
 */
export function rateOf(rows: readonly TariffRow[], age: number | null, kind: string | null): Rate {
  let exact: TariffRow | undefined
  let general: TariffRow | undefined
  let fitting = 0
  let below = 0
  for (const row of rows) {
    if (row.centerKind !== null && row.centerKind !== kind) continue
    fitting += 1
    if (row.ageFrom !== null || row.ageTo !== null) {
      if (age === null) continue
      if (row.ageTo !== null && age >= row.ageTo) {
        below += 1
        continue
      }
      if (row.ageFrom !== null && age < row.ageFrom) continue
    }
    if (row.centerKind === null) general = row
    else exact = row
  }
  const tariff = exact ?? general
  if (tariff !== undefined) return { tariff }
  if (fitting === 0) return { reason: kind === null && rows.length > 0 ? 'no_center_kind' : 'no_tariff' }
  if (age === null) return { reason: 'no_birth_date' }
  return { reason: below === fitting ? 'too_old' : 'no_tariff' }
}

/** The row of any one day for one child. */
export function rateOn(
  index: TariffIndex,
  asked: {
    readonly programme: string
    readonly day: IsoDate
    readonly birthDate: IsoDate | null
    readonly centerKind: string | null
  },
): Rate {
  const age = asked.birthDate === null ? null : (ageOn(asked.birthDate, asked.day)?.years ?? null)
  return rateOf(rowsOn(index.get(asked.programme) ?? [], asked.day), age, asked.centerKind)
}
