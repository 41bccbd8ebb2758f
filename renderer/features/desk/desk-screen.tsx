import { useState } from 'react'
import { taskKinds } from '../../../db/contract/desk'
import { formatJalaliLong } from '../../../db/contract/jalali'
import { fileKeepers } from '../../../db/contract/method'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { CenterFilter } from '../../forms/center-filter'
import { TableButtons } from '../../paper/table-buttons'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { useGo, useRouteSearch } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Section } from '../../ui/section'
import { SelectField } from '../../ui/select-field'
import { childrenWords } from '../../words/children'
import { deskWords as words } from '../../words/desk'
import { FindingsPart } from './findings-part'
import { OverviewPart } from './overview-part'
import { TaskList } from './task-list'

const STEP = 100
const spans = ['0', '7', '30', '90'] as const
type Span = (typeof spans)[number]

/** Stands in the address for files that nobody answers for. */
const NOBODY = '-'
const workerAsked = (worker: string): string => (worker === NOBODY ? '' : worker)

/** What there is to do today, and beside it how the homes stand. */
export default function DeskScreen() {
  const { today } = useSession()
  const go = useGo()
  const address = useRouteSearch()
  const centerId = typeof address['center'] === 'string' ? address['center'] : null
  const kind = taskKinds.find((one) => one === address['kind']) ?? null
  const worker = typeof address['worker'] === 'string' ? address['worker'] : null
  const within: Span = spans.find((one) => one === String(address['within'])) ?? '30'
  const [limit, setLimit] = useState(STEP)

  const choose = (next: {
    center?: string | null
    kind?: string | null
    worker?: string | null
    within?: Span
  }): void => {
    const asked = { center: centerId, kind, worker, within, ...next }
    const { center, kind: nextKind, worker: nextWorker, within: span } = asked
    setLimit(STEP)
    go(
      '/desk',
      {
        ...(center === null ? {} : { center }),
        ...(nextKind === null ? {} : { kind: nextKind }),
        ...(nextWorker === null ? {} : { worker: nextWorker }),
        ...(span === '30' ? {} : { within: span }),
      },
      true,
    )
  }
  const ask = {
    ...(centerId === null ? {} : { centerId }),
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(worker === null ? {} : { worker: workerAsked(worker) }),
    within: Number(within),
  }
  const { value, failure, reload } = useQueryMethod('desk.tasks', { ...ask, limit }, { keepPrevious: true })

  if (value?.files === 0) return <NoFiles />
  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader title={words.title} description={words.text(formatJalaliLong(today))} />
      <div role="group" aria-label={words.filters} className="flex flex-wrap items-end gap-3">
        <CenterFilter value={centerId} onChange={(center) => choose({ center })} />
        <div className="w-64 max-w-full">
          <SelectField
            label={words.kind}
            emptyLabel={words.anyKind}
            options={(value?.byKind ?? []).map((one) => ({
              id: one.kind,
              label: words.kindCount(one.kind, one.count),
            }))}
            value={kind}
            onChange={(next) => choose({ kind: next })}
          />
        </div>
        <div className="w-56 max-w-full">
          <SelectField
            label={words.worker}
            emptyLabel={words.anyWorker}
            options={(value?.byWorker ?? []).map((one) => ({
              id: one.worker === '' ? NOBODY : one.worker,
              label: words.workerCount(one.worker, one.count),
            }))}
            value={worker}
            onChange={(next) => choose({ worker: next })}
          />
        </div>
        <div className="w-44 max-w-full">
          <SelectField
            label={words.within}
            options={spans.map((id) => ({ id, label: words.withinDays[id] }))}
            value={within}
            onChange={(next) => choose({ within: next ?? '30' })}
          />
        </div>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section
          title={words.tasks}
          actions={
            <TableButtons
              table={{ table: 'tasks', ask }}
              fileName={words.tasks}
              isDisabled={value === undefined || value.total === 0}
            />
          }
          description={
            <span role="status">{value === undefined ? '' : words.counted(value.total, value.overdue)}</span>
          }
        >
          {failure !== undefined ? (
            <FailureNotice failure={failure} onRetry={reload} />
          ) : value === undefined ? (
            <Loading />
          ) : (
            <TaskList
              tasks={value.rows}
              total={value.total}
              onMore={() => setLimit((shown) => Math.min(1000, shown + 2 * STEP))}
            />
          )}
        </Section>
        <div className="flex min-w-0 flex-col gap-4">
          <OverviewPart centerId={centerId} />
          <FindingsPart centerId={centerId} />
        </div>
      </div>
    </div>
  )
}

/** A register in which nobody has a file yet: the next step is the first admission. */
function NoFiles() {
  const { today, may } = useSession()
  const go = useGo()
  const mayAdmit = may(fileKeepers)
  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader title={words.title} description={formatJalaliLong(today)} />
      <EmptyState
        title={childrenWords.emptyTitle}
        actions={
          mayAdmit && (
            <Button variant="primary" onPress={() => go('/admission')}>
              {childrenWords.admitFirst}
            </Button>
          )
        }
      >
        {mayAdmit ? childrenWords.emptyText : childrenWords.emptyTextReader}
      </EmptyState>
    </div>
  )
}
