import { addDays, daysInJalaliMonth, monthRange, toJalali } from '../../db/contract/jalali'

/** The place of a day in its week, Saturday 0 … Friday 6. */
export function weekColumn(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 1) % 7
}

/** The weeks of the month, Saturday first; null where the week lies in another month. */
export function weeksOf(month: string): (string | null)[][] {
  const { from } = monthRange(month)
  const { year, month: number } = toJalali(from)
  const days = daysInJalaliMonth(year, number)
  const cells: (string | null)[] = Array.from({ length: weekColumn(from) }, () => null)
  for (let day = 0; day < days; day++) cells.push(addDays(from, day))
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
