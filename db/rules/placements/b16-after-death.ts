import type { Subject } from '../../contract/findings'
import { ALWAYS, type Rule } from '../rule'

/**
 * After the start of a spell of death no other spell comes, and no support or policy starts later than that day.
 */
export const b16AfterDeath: Rule = {
  code: 'B16',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn'],
  since: ALWAYS,
  check: ({ file, soundSpells }) => {
    const place = soundSpells.findIndex(({ kind }) => kind === 'deceased')
    const death = soundSpells[place]
    if (death === undefined) return []
    const diedOn = death.startsOn
    const found = (
      subject: Subject,
      { id, startsOn }: { readonly id: string; readonly startsOn: string },
    ) => ({
      recordId: id,
      on: startsOn,
      subject,
      otherId: death.id,
      details: { diedOn, day: startsOn },
    })
    const isLater = ({ startsOn }: { readonly startsOn: string }): boolean => startsOn > diedOn
    return [
      ...soundSpells.slice(place + 1).map((spell) => found('placement', spell)),
      ...file.supports.filter(isLater).map((support) => found('support', support)),
      ...file.policies.filter(isLater).map((policy) => found('insurance', policy)),
    ]
  },
}
