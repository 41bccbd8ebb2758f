import type { Ref } from 'react'
import type { Child } from '../../../db/contract/children'
import type { Output } from '../../../db/contract/contract'
import { formatJalali } from '../../../db/contract/jalali'
import { placementKindWords, wordOf } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { Notice } from '../../ui/notice'
import { RadioField } from '../../ui/radio-field'
import { mergeWords as words } from '../../words/duplicates'
import type { Side } from './compare-fields'
import { nameOf } from './name-of'

type Shared = Output<'duplicates.compare'>['shared']

/** Spells of both files on the same days, and the question whose are right. */
export function SharedSpells({
  kept,
  merged,
  shared,
  value,
  onChange,
  error,
  focusRef,
}: {
  readonly kept: Child
  readonly merged: Child
  readonly shared: Shared
  readonly value: Side | null
  readonly onChange: (side: Side) => void
  readonly error: string | undefined
  readonly focusRef: Ref<{ focus(): void }>
}) {
  const centers = useQueryMethod('centers.list', {}).value ?? []
  const told = (spells: Shared[Side]): string =>
    spells
      .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
      .map(({ kind, centerId, startsOn, endsOn }) =>
        words.sharedSpell(
          wordOf(placementKindWords, kind),
          centers.find(({ id }) => id === centerId)?.name ?? null,
          formatJalali(startsOn),
          endsOn === null ? null : formatJalali(endsOn),
        ),
      )
      .join('؛ ')
  return (
    <Notice kind="warning" title={words.overlapsTitle(shared.kept.length + shared.merged.length)}>
      <div className="flex flex-col gap-2">
        <p>{words.overlaps}</p>
        <RadioField
          label={words.whichSpells}
          orientation="vertical"
          isRequired
          error={error}
          focusRef={focusRef}
          options={[
            { id: 'kept', label: nameOf(kept), description: told(shared.kept) },
            { id: 'merged', label: nameOf(merged), description: told(shared.merged) },
          ]}
          value={value}
          onChange={onChange}
        />
      </div>
    </Notice>
  )
}
