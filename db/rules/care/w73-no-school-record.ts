import { SCHOOL_AGE } from '../../contract/education'
import { careKinds } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * Who is in care and of school age (6 to 17 completed years) has a school record in force on the register's day: a school, or that
 * she is out of school and why.
 */
export const w73NoSchoolRecord: Rule = {
  code: 'W73',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  isWindow: true,
  check: ({ child, file, current, today, yearsOn }) => {
    if (current === null || !careKinds.has(current.kind)) return []
    const inForce = (file.schooling ?? []).some(
      ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today < endsOn),
    )
    if (inForce) return []
    const age = yearsOn(today)
    return age !== null && age >= SCHOOL_AGE.from && age < SCHOOL_AGE.to
      ? [{ recordId: child.id, details: { age } }]
      : []
  },
}
