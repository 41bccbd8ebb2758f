import { jalaliMonthOf, monthRange } from '../../contract/jalali'
import type { JudgedSpell } from '../../child-file/judged-file'
import { careKinds } from '../facts'
import { ALWAYS, type Rule } from '../rule'

const endOf = ({ endsOn }: JudgedSpell): string => endsOn ?? '9999-99-99'

/**
 * A child in care last month is somewhere this month: her last spell, when it is one of care, did not end on or before the
 * first day of the register's month with nothing after it. She stays on the list until what followed is stored.
 */
export const r32NowhereThisMonth: Rule = {
  code: 'R32',
  severity: 'report',
  subject: 'placement',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ soundSpells, today }) => {
    const last = soundSpells.reduce<JudgedSpell | undefined>(
      (latest, spell) => (latest !== undefined && endOf(latest) > endOf(spell) ? latest : spell),
      undefined,
    )
    const endsOn = last?.endsOn ?? null
    if (last === undefined || endsOn === null || !careKinds.has(last.kind)) return []
    return endsOn <= monthRange(jalaliMonthOf(today)).from
      ? [{ recordId: last.id, details: { endedOn: endsOn } }]
      : []
  },
}
