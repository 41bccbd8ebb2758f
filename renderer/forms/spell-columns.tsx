import type { DataColumn } from '../ui/data-table'
import { Tag } from '../ui/tag'
import { policyWords, spellWords } from '../words/children'
import { dateOrMissing } from '../words/person'
import { fieldName } from '../words/value-words'
import { type Spell, standing } from './standing'

/** The word and shape of a state. */
const standingTags = {
  active: { word: policyWords.active, kind: 'good' },
  over: { word: policyWords.over, kind: 'neutral' },
  notYet: { word: policyWords.notYet, kind: 'accent' },
} as const

/** From, and to with whether it holds today, of dated half open records. */
export function spellColumns<Row extends Spell>(today: string): readonly [DataColumn<Row>, DataColumn<Row>] {
  return [
    {
      id: 'from',
      header: fieldName('startsOn'),
      sortValue: ({ startsOn }) => startsOn,
      cell: ({ startsOn }) => dateOrMissing(startsOn),
    },
    {
      id: 'to',
      header: fieldName('endsOn'),
      sortValue: ({ endsOn }) => endsOn,
      cell: (spell) => {
        const { word, kind } = standingTags[standing(spell, today)]
        return (
          <span className="flex flex-wrap items-center gap-x-2">
            {spell.endsOn === null ? spellWords.open : dateOrMissing(spell.endsOn)}
            <Tag kind={kind}>{word}</Tag>
          </span>
        )
      },
    },
  ]
}
