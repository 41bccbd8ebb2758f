import { memo } from 'react'
import type { AgeBand } from '../../../db/contract/age-bands'
import type { Center } from '../../../db/contract/centers'
import { persianDigits } from '../../../db/contract/persian'
import { ageBandWords, sexWords } from '../../../db/contract/words/terms'
import { ComboField } from '../../ui/combo-field'
import { optionsOf, type Option } from '../../ui/option'
import { SelectField } from '../../ui/select-field'
import { childrenWords } from '../../words/children'
import { KindsFilter } from './kinds-filter'
import type { ListState } from './list-state'

// Above this a list of centers is searched by typing.
const MOST_IN_SELECT = 20

const insuredOptions: readonly Option<'yes' | 'no'>[] = [
  { id: 'yes', label: childrenWords.isInsured },
  { id: 'no', label: childrenWords.notInsured },
]
const sexOptions = optionsOf(sexWords)

export type Filters = Pick<ListState, 'kinds' | 'centerId' | 'sex' | 'age' | 'insured'>

export interface ListFiltersProps extends Filters {
  readonly centers: readonly Center[]
  readonly bands: readonly AgeBand[]
  readonly onChange: (change: Partial<Filters>) => void
}

/** The filters of the list. Drawn again only when one of them changes, never at a key press in the search. */
export const ListFilters = memo(function ListFilters({
  kinds,
  centerId,
  sex,
  age,
  insured,
  centers,
  bands,
  onChange,
}: ListFiltersProps) {
  const centerOptions = centers.map(({ id, name }) => ({ id, label: persianDigits(name) }))
  return (
    <div
      role="group"
      aria-label={childrenWords.filters}
      className="grid grow grid-cols-3 items-end gap-x-3 gap-y-2 lg:grid-cols-5"
    >
      <KindsFilter value={kinds} onChange={(chosen) => onChange({ kinds: chosen })} />
      {centerOptions.length > MOST_IN_SELECT ? (
        <ComboField
          label={childrenWords.center}
          placeholder={childrenWords.anyCenter}
          options={centerOptions}
          value={centerId}
          onChange={(chosen) => onChange({ centerId: chosen })}
        />
      ) : (
        <SelectField
          label={childrenWords.center}
          emptyLabel={childrenWords.anyCenter}
          options={centerOptions}
          value={centerId}
          onChange={(chosen) => onChange({ centerId: chosen })}
        />
      )}
      <SelectField
        label={childrenWords.sex}
        emptyLabel={childrenWords.anySex}
        options={sexOptions}
        value={sex}
        onChange={(chosen) => onChange({ sex: chosen })}
      />
      <SelectField
        label={childrenWords.age}
        emptyLabel={childrenWords.anyAge}
        options={[
          ...bands.map(({ code }) => ({ id: code, label: ageBandWords(code) })),
          { id: 'unknown', label: childrenWords.noBirthDate },
        ]}
        value={age}
        onChange={(chosen) => onChange({ age: chosen })}
      />
      <SelectField
        label={childrenWords.insured}
        emptyLabel={childrenWords.anyInsured}
        options={insuredOptions}
        value={insured === null ? null : insured ? 'yes' : 'no'}
        onChange={(chosen) => onChange({ insured: chosen === null ? null : chosen === 'yes' })}
      />
    </div>
  )
})
