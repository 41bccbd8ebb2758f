import { useState } from 'react'
import type { FamilyVisit, Resident } from '../../../db/contract/daily'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { familyVisit as declared } from '../../../db/contract/records/family-visit'
import { familyVisitKindWords } from '../../../db/contract/words/daily-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useQueryMethod } from '../../api/hooks'
import { RecordSection } from '../../forms/record-section'
import type { DataColumn } from '../../ui/data-table'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { dailyWords, visitWords as words } from '../../words/daily'
import type { Around, OfChild, OfHome } from './around'
import { fieldsOf, useChildColumn, type Whose } from './child-part'
import { VisitDialog } from './visit-dialog'

/** Visits and leaves of those who live in a home that are not over on a day. */
export function VisitsOfHome({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.visits', whose, { keepPrevious: true })
  const child = useChildColumn<FamilyVisit & { readonly child: Resident }>()
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <Visits title={words.title} around={around} whose={whose} rows={answer.value} first={[child]} />
}

/** Visits and leaves of one child. */
export function VisitsOfChild({ around, whose }: { readonly around: Around; readonly whose: OfChild }) {
  const answer = useQueryMethod('familyVisits.ofChild', whose)
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <Visits title={words.titleOfChild} around={around} whose={whose} rows={answer.value} first={[]} />
}

const nameOf = ({ kind, withWhom, startsOn }: FamilyVisit): string =>
  words.nameOf(familyVisitKindWords[kind], withWhom, formatJalali(startsOn))

function Visits<Row extends FamilyVisit>({
  title,
  around,
  whose,
  rows,
  first,
}: {
  readonly title: string
  readonly around: Around
  readonly whose: Whose
  readonly rows: readonly Row[]
  readonly first: readonly DataColumn<Row>[]
}) {
  const [returning, setReturning] = useState<Row | null>(null)
  return (
    <RecordSection
      title={title}
      subject="family_visit"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={rows}
      columns={[
        ...first,
        {
          id: 'kind',
          header: words.kind,
          isRowHeader: first.length === 0,
          cell: ({ kind }) => familyVisitKindWords[kind],
        },
        {
          id: 'with',
          header: words.withWhom,
          cell: ({ withWhom, relation }) =>
            persianDigits(relation === null ? withWhom : `${withWhom} (${relation})`),
        },
        {
          id: 'from',
          header: words.from,
          sortValue: ({ startsOn, startsAt }) => `${startsOn} ${startsAt ?? ''}`,
          cell: ({ startsOn, startsAt }) => dailyWords.moment(formatJalali(startsOn), startsAt),
        },
        {
          id: 'until',
          header: words.until,
          cell: ({ endsOn, endsAt }) =>
            endsOn === null ? MISSING : dailyWords.moment(formatJalali(endsOn), endsAt),
        },
        {
          id: 'by',
          header: words.permittedBy,
          cell: ({ permittedBy }) => persianDigits(permittedBy ?? MISSING),
        },
        { id: 'back', header: words.back, cell: (row) => <Back visit={row} today={around.today} /> },
      ]}
      nameOf={nameOf}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      moreActions={(row) =>
        row.kind === 'leave' && row.returnedOn === null
          ? [{ id: 'return', label: words.return, onAction: () => setReturning(row) }]
          : []
      }
      removal={{
        remove: ({ id, revision }) => invoke('familyVisits.remove', { id, revision }),
        bringBack: (row) =>
          invoke('familyVisits.save', { childId: row.childId, fields: fieldsOf(declared, row) }),
      }}
      dialog={(row, focus, close) => (
        <VisitDialog around={around} whose={whose} visit={row} focus={focus} onClose={close} />
      )}
    >
      {returning && (
        <VisitDialog
          around={around}
          whose={whose}
          visit={returning}
          focus="returnedOn"
          isReturn
          onClose={() => setReturning(null)}
        />
      )}
    </RecordSection>
  )
}

function Back({ visit, today }: { readonly visit: FamilyVisit; readonly today: string }) {
  const { kind, endsOn, returnedOn, returnedAt } = visit
  if (returnedOn !== null) {
    return <Tag kind="good">{words.cameBack(dailyWords.moment(formatJalali(returnedOn), returnedAt))}</Tag>
  }
  if (kind === 'visit') return words.notOfVisits
  return endsOn !== null && endsOn < today ? (
    <Tag kind="danger">{words.late}</Tag>
  ) : (
    <Tag kind="warning">{words.away}</Tag>
  )
}
