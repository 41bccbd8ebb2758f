import { planFields, type ReadinessRow } from '../../../db/contract/independence'
import { jalaliText } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { planFieldWords } from '../../../db/contract/words/independence-terms'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { TableButtons } from '../../paper/table-buttons'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { independenceWords as words } from '../../words/independence'
import { dateOrMissing } from '../../words/person'
import { nameInList } from './names'
import { StateMark } from './state-mark'

const STEP = 200

/** Every young person in care by the fields of her plan, who has the weakest first. */
export function ReadinessPart({ centerId }: { readonly centerId: string | null }) {
  const { today, settings } = useSession()
  const ask = centerId === null ? {} : { centerId }
  const { value, failure, reload } = useQueryMethod('independence.readiness', ask, { keepPrevious: true })
  if (failure !== undefined) return <FailureNotice failure={failure} onRetry={reload} />
  if (value === undefined) return <Loading />
  if (value.length === 0) {
    return (
      <EmptyState title={words.readinessEmpty}>{words.readinessEmptyText(settings.planFromAge)}</EmptyState>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <p className="max-w-3xl text-sm text-ink-soft">{words.readinessText(settings.planFromAge)}</p>
        <div className="flex flex-wrap gap-2">
          <TableButtons
            table={{ table: 'readiness', ...ask }}
            fileName={words.readinessFile(jalaliText(today))}
          />
        </div>
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {words.shown(value.length)}
      </p>
      <div className="card px-3 py-2">
        <DataTable
          caption={words.readiness}
          columns={columns}
          rows={value}
          rowKey={({ childId }) => childId}
          step={STEP}
        />
      </div>
    </>
  )
}

const columns: readonly DataColumn<ReadinessRow>[] = [
  {
    id: 'name',
    header: words.name,
    isRowHeader: true,
    sortValue: nameInList,
    cell: (row) => (
      <span className="flex min-w-36 flex-col">
        <TextLink to={`/children/${row.childId}/independence`}>{nameInList(row)}</TextLink>
        <span className="text-xs font-normal text-ink-soft">{persianDigits(row.centerName ?? '')}</span>
      </span>
    ),
  },
  {
    id: 'age',
    header: words.ageHead,
    sortValue: ({ turns18On }) => turns18On,
    cell: ({ age, turns18On }) => (
      <span className="flex flex-col whitespace-nowrap">
        {common.yearsText(age)}
        <span className="text-xs text-ink-soft">{dateOrMissing(turns18On)}</span>
      </span>
    ),
  },
  {
    id: 'ready',
    header: words.ready,
    sortValue: ({ ready, needed }) => (needed === 0 ? 1 : ready / needed),
    cell: ({ ready, needed, overdue }) => (
      <span className="flex flex-col items-start whitespace-nowrap">
        {words.readyOf(ready, needed)}
        {overdue > 0 && <Tag kind="danger">{words.overdueCount(overdue)}</Tag>}
      </span>
    ),
  },
  ...planFields.map((field): DataColumn<ReadinessRow> => ({
    id: field,
    header: <span title={planFieldWords[field]}>{words.fields[field]}</span>,
    cell: ({ states }) => <StateMark state={states[field]} isStacked />,
  })),
]
