import { useState } from 'react'
import { Pencil, Plus } from 'lucide-react'
import type { Center } from '../../../db/contract/centers'
import { formatJalali, jalaliText } from '../../../db/contract/jalali'
import { directorOnly } from '../../../db/contract/method'
import { persianNumber } from '../../../db/contract/persian'
import {
  centerKindWords,
  licensedSexWords,
  MISSING,
  ownershipWords,
  wordOf,
} from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button, IconButton } from '../../ui/button'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { TableButtons } from '../../paper/table-buttons'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Tag } from '../../ui/tag'
import { centersWords as words } from '../../words/centers'
import { common } from '../../words/common'
import { letterWords } from '../../words/letters'
import { CenterDialog } from './center-dialog'

/** Every center with its licence, its capacity and who lives there on the register's day. */
export default function CentersScreen() {
  const { may, today } = useSession()
  const [edited, setEdited] = useState<Center | 'new' | null>(null)
  const { value: centers, failure, isLoading, reload } = useQueryMethod('centers.list', {})
  const mayEdit = may(directorOnly)
  const add = (
    <Button variant="primary" icon={<Plus className="size-4" />} onPress={() => setEdited('new')}>
      {words.add}
    </Button>
  )
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      <PageHeader
        title={words.title}
        description={
          centers === undefined ? undefined : words.description(centers.length, formatJalali(today))
        }
        actions={
          <>
            {mayEdit && add}
            <TableButtons
              table={{ table: 'centers' }}
              fileName={letterWords.centersFile(jalaliText(today))}
            />
          </>
        }
      />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {centers !== undefined && (
        <section className="card shrink-0" aria-label={words.caption}>
          <DataTable
            caption={words.caption}
            columns={columnsFor(today, mayEdit ? setEdited : null)}
            rows={centers}
            rowKey={({ id }) => id}
            footer={footerOf(centers, mayEdit)}
            empty={
              <EmptyState title={words.empty} actions={mayEdit ? add : undefined}>
                {words.emptyText}
              </EmptyState>
            }
          />
        </section>
      )}
      {edited !== null && (
        <CenterDialog center={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  )
}

const isClosed = (center: Center, today: string): boolean =>
  center.closedOn !== null && center.closedOn <= today

function columnsFor(today: string, onEdit: ((center: Center) => void) | null): DataColumn<Center>[] {
  const columns: DataColumn<Center>[] = [
    {
      id: 'name',
      header: words.name,
      isRowHeader: true,
      sortValue: ({ name }) => name,
      cell: (center) => (
        <span className="flex flex-wrap items-center gap-2">
          <TextLink to="/children" search={{ center: center.id }}>
            {center.name}
          </TextLink>
          {isClosed(center, today) && <Tag>{words.closed}</Tag>}
        </span>
      ),
    },
    {
      id: 'kind',
      header: words.kind,
      sortValue: ({ kind }) => centerKindWords[kind],
      cell: ({ kind }) => centerKindWords[kind],
    },
    {
      id: 'ownership',
      header: words.ownership,
      sortValue: ({ ownership }) => ownershipWords[ownership],
      cell: ({ ownership }) => ownershipWords[ownership],
    },
    {
      id: 'county',
      header: words.county,
      sortValue: ({ county }) => county,
      cell: ({ county }) => county ?? MISSING,
    },
    {
      id: 'licence',
      header: words.licence,
      cell: ({ licensedSex, licensedAgeFrom, licensedAgeTo }) => (
        <span className="inline-block min-w-24">
          {`${wordOf(licensedSexWords, licensedSex)}، ${words.licensedAges(licensedAgeFrom, licensedAgeTo)}`}
        </span>
      ),
    },
    {
      id: 'residents',
      header: words.residents,
      align: 'end',
      sortValue: ({ residents }) => residents,
      cell: ({ residents }) => persianNumber(residents),
    },
    {
      id: 'capacity',
      header: words.capacity,
      align: 'end',
      sortValue: ({ capacity }) => capacity,
      cell: ({ capacity }) => (capacity === null ? MISSING : persianNumber(capacity)),
    },
    {
      id: 'occupancy',
      header: words.occupancy,
      align: 'end',
      sortValue: occupancyOf,
      cell: (center) => <Occupancy center={center} />,
    },
    {
      id: 'staff',
      header: words.staff,
      align: 'end',
      sortValue: ({ staff }) => staff,
      cell: ({ staff }) => persianNumber(staff),
    },
  ]
  if (onEdit !== null) {
    columns.push({
      id: 'edit',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (center) => (
        <IconButton
          label={words.edit(center.name)}
          icon={<Pencil className="size-4" />}
          onPress={() => onEdit(center)}
        />
      ),
    })
  }
  return columns
}

function occupancyOf({ residents, capacity }: Center): number | null {
  return capacity === null || capacity === 0 ? null : residents / capacity
}

function Occupancy({ center }: { readonly center: Center }) {
  const share = occupancyOf(center)
  if (share === null) return <>{MISSING}</>
  const over = center.residents - (center.capacity ?? 0)
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      {over > 0 && <Tag kind="warning">{words.over(over)}</Tag>}
      {over === 0 && <Tag>{words.full}</Tag>}
      {words.percent(share)}
    </span>
  )
}

function footerOf(centers: readonly Center[], mayEdit: boolean) {
  const known = centers.filter(({ capacity }) => capacity !== null)
  const capacity = known.reduce((sum, center) => sum + (center.capacity ?? 0), 0)
  const residents = centers.reduce((sum, center) => sum + center.residents, 0)
  const staff = centers.reduce((sum, center) => sum + center.staff, 0)
  const whole = known.length === centers.length && capacity > 0
  return [
    words.total,
    '',
    '',
    '',
    '',
    persianNumber(residents),
    known.length === 0 ? MISSING : persianNumber(capacity),
    whole ? words.percent(residents / capacity) : MISSING,
    persianNumber(staff),
    ...(mayEdit ? [''] : []),
  ]
}
