import { covers } from '../facts'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

/**
 * A resident's sex is one the center is licensed for, and so is her age on the first day and, while she stays, on the
 * register's day. What the licence or the child's page leaves open judges nothing.
 */
export const w29OutsideLicence: Rule = {
  code: 'W29',
  severity: 'warn',
  subject: 'placement',
  fields: ['centerId'],
  since: ALWAYS,
  check: ({ soundSpells, child, center, yearsOn, today }) =>
    soundSpells.flatMap((spell) => {
      const home = spell.kind === 'residential' && spell.centerId !== null ? center(spell.centerId) : null
      if (home === null) return []
      const found: RuleFinding[] = []
      if (
        (home.licensedSex === 'female' || home.licensedSex === 'male') &&
        child.sex !== 'unknown' &&
        child.sex !== home.licensedSex
      ) {
        found.push({ recordId: spell.id, on: spell.startsOn, details: { fault: 'sex' } })
      }
      const { licensedAgeFrom, licensedAgeTo } = home
      if (licensedAgeFrom === null && licensedAgeTo === null) return found
      for (const on of covers(spell, today) ? [spell.startsOn, today] : [spell.startsOn]) {
        const age = yearsOn(on)
        if (age === null) continue
        if (age >= (licensedAgeFrom ?? 0) && age < (licensedAgeTo ?? Infinity)) continue
        found.push({ recordId: spell.id, on, details: { fault: 'age', age, on } })
        break
      }
      return found
    }),
}
