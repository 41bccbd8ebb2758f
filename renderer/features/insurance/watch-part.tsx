import { ListPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { WatchRow } from '../../../db/contract/enrolment'
import { jalaliText } from '../../../db/contract/jalali'
import { fileKeepers } from '../../../db/contract/method'
import { watchListWords } from '../../../db/contract/words/money-terms'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { choiceColumn, useRowChoice } from '../../forms/row-choice'
import { TableButtons } from '../../paper/table-buttons'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { useGo } from '../../ui/navigation'
import { SelectField } from '../../ui/select-field'
import { insuranceWords as words } from '../../words/insurance'
import { MakeListDialog } from './make-list-dialog'
import { nameInList, watchColumns, type WatchPart as Part } from './watch-columns'

export const withins = [30, 60, 90] as const
export type Within = (typeof withins)[number]

const texts = {
  uninsured: { about: words.uninsuredText, empty: words.emptyUninsured },
  ending: { about: words.endingText, empty: words.emptyEnding },
  growing_out: { about: words.growingOutText, empty: words.emptyGrowingOut },
} as const

/** A screenful is drawn first; the choice is over all of the list. */
const STEP = 200

/** One list of those whose insurance must be seen to; chosen rows become a name list for enrolment. */
export function WatchPart({
  part,
  centerId,
  within,
  onWithin,
}: {
  readonly part: Part
  readonly centerId: string | null
  readonly within: Within
  readonly onWithin: (within: Within) => void
}) {
  const { today, may } = useSession()
  const go = useGo()
  const [making, setMaking] = useState(false)
  const ask = { list: part, within, ...(centerId === null ? {} : { centerId }) }
  const { value, failure, reload } = useQueryMethod('insurance.watch', ask, { keepPrevious: true })
  const ids = useMemo(() => (value ?? []).map(({ childId }) => childId), [value])
  const choice = useRowChoice(ids)
  const mayMake = may(fileKeepers)
  const listed = (value ?? []).filter(({ listedIn }) => listedIn !== null)
  const chosenListed = listed.filter(({ childId }) => choice.isChosen(childId))

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          {part !== 'uninsured' && (
            <div className="w-40">
              <SelectField
                label={words.within}
                options={withins.map((days) => ({ id: String(days), label: words.withinDays(days) }))}
                value={String(within)}
                onChange={(chosen) => onWithin(withins.find((days) => String(days) === chosen) ?? withins[0])}
              />
            </div>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {mayMake && (
            <Button
              variant="primary"
              icon={<ListPlus aria-hidden="true" className="size-4" />}
              isDisabled={choice.chosen.length === 0}
              onPress={() => setMaking(true)}
            >
              {words.make}
            </Button>
          )}
          <TableButtons
            table={{ table: 'watch', ...ask }}
            fileName={words.watchFile(watchListWords[part], jalaliText(today))}
            isDisabled={ids.length === 0}
          />
        </div>
      </div>
      <p className="text-sm text-ink-soft">{texts[part].about}</p>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined && failure === undefined && <Loading />}
      {value !== undefined && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <p role="status" className="text-sm text-ink-soft">
              {ids.length > 0 &&
                (mayMake ? words.chosen(choice.chosen.length, ids.length) : words.shown(ids.length))}
            </p>
            {mayMake && chosenListed.length > 0 && (
              <Button
                variant="plain"
                size="small"
                onPress={() =>
                  choice.set(
                    chosenListed.map(({ childId }) => childId),
                    false,
                  )
                }
              >
                {words.leaveListed}
              </Button>
            )}
          </div>
          {ids.length === 0 ? (
            <EmptyState title={texts[part].empty} />
          ) : (
            <div className="card px-3 py-2">
              <DataTable
                caption={words[part === 'growing_out' ? 'growingOut' : part]}
                columns={[
                  ...(mayMake ? [choiceColumn<WatchRow>(choice, ids, childIdOf, nameInList)] : []),
                  ...watchColumns(part, today),
                ]}
                rows={value}
                rowKey={childIdOf}
                step={STEP}
              />
            </div>
          )}
        </>
      )}
      {making && (
        <MakeListDialog
          childIds={choice.chosen}
          listed={chosenListed.length}
          onClose={() => setMaking(false)}
          onMade={(id) => go(`/insurance/lists/${id}`)}
        />
      )}
    </>
  )
}

const childIdOf = ({ childId }: { readonly childId: string }): string => childId
