import { useState } from 'react'
import type { AfterCareRow } from '../../../db/contract/independence'
import { formatJalali, jalaliText } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import {
  livingStateWords,
  studyStateWords,
  workStateWords,
} from '../../../db/contract/words/independence-terms'
import { wordOf } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { TableButtons } from '../../paper/table-buttons'
import { CheckboxField } from '../../ui/checkbox-field'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { Tag } from '../../ui/tag'
import { independenceWords as words } from '../../words/independence'
import { dateOrMissing } from '../../words/person'
import { nameInList } from './names'

const STEP = 200

/** Everybody who left for a life of her own: when she was last spoken to, when it is due, how she lives. */
export function AfterCarePart({ centerId }: { readonly centerId: string | null }) {
  const { today, settings } = useSession()
  const [onlyDue, setOnlyDue] = useState(false)
  const ask = centerId === null ? {} : { centerId }
  const { value, failure, reload } = useQueryMethod('independence.afterCare', ask, { keepPrevious: true })
  if (failure !== undefined) return <FailureNotice failure={failure} onRetry={reload} />
  if (value === undefined) return <Loading />
  if (value.length === 0) {
    return <EmptyState title={words.afterCareEmpty}>{words.afterCareEmptyText}</EmptyState>
  }
  const rows = onlyDue ? value.filter(({ overdueDays }) => overdueDays > 0) : value
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <p className="max-w-3xl text-sm text-ink-soft">
          {words.afterCareText(settings.afterCareEveryMonths, settings.afterCareForMonths)}
        </p>
        <div className="flex flex-wrap gap-2">
          <TableButtons
            table={{ table: 'after_care', ...ask }}
            fileName={words.afterCareFile(jalaliText(today))}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <CheckboxField label={words.onlyDue} value={onlyDue} onChange={setOnlyDue} />
        <p role="status" className="text-sm text-ink-soft">
          {words.shown(rows.length)}
        </p>
      </div>
      <div className="card px-3 py-2">
        <DataTable
          caption={words.afterCare}
          columns={columns}
          rows={rows}
          rowKey={({ childId }) => childId}
          step={STEP}
        />
      </div>
    </>
  )
}

const columns: readonly DataColumn<AfterCareRow>[] = [
  {
    id: 'name',
    header: words.name,
    isRowHeader: true,
    sortValue: nameInList,
    cell: (row) => (
      <span className="flex flex-col">
        <TextLink to={`/children/${row.childId}/independence`}>{nameInList(row)}</TextLink>
        <span className="text-xs font-normal text-ink-soft">{persianDigits(row.centerName ?? '')}</span>
      </span>
    ),
  },
  {
    id: 'left',
    header: words.leftOn,
    sortValue: ({ leftOn }) => leftOn,
    cell: ({ leftOn }) => dateOrMissing(leftOn),
  },
  {
    id: 'due',
    header: words.due,
    sortValue: ({ dueOn }) => dueOn,
    cell: (row) => <Due row={row} />,
  },
  {
    id: 'last',
    header: words.lastContact,
    sortValue: ({ lastContactOn }) => lastContactOn,
    cell: ({ lastContactOn, notReached }) => (
      <span className="flex flex-col">
        {lastContactOn === null ? words.noContact : formatJalali(lastContactOn)}
        {notReached > 0 && <span className="text-xs text-warning">{words.notReached(notReached)}</span>}
      </span>
    ),
  },
  {
    id: 'reached',
    header: words.lastReached,
    sortValue: ({ lastReachedOn }) => lastReachedOn,
    cell: ({ lastReachedOn }) => (lastReachedOn === null ? words.noContact : formatJalali(lastReachedOn)),
  },
  { id: 'living', header: words.living, cell: ({ living }) => wordOf(livingStateWords, living) },
  { id: 'work', header: words.work, cell: ({ work }) => wordOf(workStateWords, work) },
  { id: 'study', header: words.study, cell: ({ study }) => wordOf(studyStateWords, study) },
]

/** When the next contact is due, or why none is. */
function Due({ row }: { readonly row: AfterCareRow }) {
  const { dueOn, overdueDays, returnedOn } = row
  if (returnedOn !== null) return <Tag kind="accent">{words.returnedOn(formatJalali(returnedOn))}</Tag>
  if (dueOn === null) return <Tag>{words.afterCareOver}</Tag>
  if (overdueDays === 0) return words.dueOn(formatJalali(dueOn))
  return (
    <span className="flex flex-col items-start">
      <Tag kind="danger">{words.overdueDays(overdueDays)}</Tag>
      <span className="text-xs text-ink-soft">{words.dueOn(formatJalali(dueOn))}</span>
    </span>
  )
}
