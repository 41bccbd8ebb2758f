import { useState } from 'react'
import type { Incident, Resident } from '../../../db/contract/daily'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { incident as declared } from '../../../db/contract/records/incident'
import { incidentKindWords } from '../../../db/contract/words/daily-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useQueryMethod } from '../../api/hooks'
import { RecordSection } from '../../forms/record-section'
import type { DataColumn } from '../../ui/data-table'
import { LongText } from '../../ui/long-text'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { dailyWords, incidentWords as words } from '../../words/daily'
import type { Around, OfChild, OfHome } from './around'
import { fieldsOf, useChildColumn, type Whose } from './child-part'
import { IncidentDialog } from './incident-dialog'

/** What befell those who live in a home: on the day, and what is still open from before. */
export function IncidentsOfHome({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.incidents', whose, { keepPrevious: true })
  const child = useChildColumn<Incident & { readonly child: Resident }>()
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <Incidents title={words.title} around={around} whose={whose} rows={answer.value} first={[child]} />
}

/** What befell one child. */
export function IncidentsOfChild({ around, whose }: { readonly around: Around; readonly whose: OfChild }) {
  const answer = useQueryMethod('incidents.ofChild', whose)
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <Incidents title={words.titleOfChild} around={around} whose={whose} rows={answer.value} first={[]} />
}

function Incidents<Row extends Incident>({
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
  const [closing, setClosing] = useState<Row | null>(null)
  return (
    <RecordSection
      title={title}
      subject="incident"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={rows}
      columns={[
        ...first,
        {
          id: 'kind',
          header: words.kind,
          isRowHeader: first.length === 0,
          cell: ({ kind }) => incidentKindWords[kind],
        },
        {
          id: 'day',
          header: dailyWords.day,
          sortValue: ({ onDay, atTime }) => `${onDay} ${atTime ?? ''}`,
          cell: ({ onDay, atTime }) => dailyWords.moment(formatJalali(onDay), atTime),
        },
        { id: 'happened', header: words.happened, cell: ({ happened }) => <LongText>{happened}</LongText> },
        { id: 'told', header: words.told, cell: ({ told }) => persianDigits(told ?? MISSING) },
        {
          id: 'follow',
          header: words.followUp,
          cell: ({ followUp, followUpOn }) =>
            followUp === null && followUpOn === null ? MISSING : words.followUpOf(followUp, followUpOn),
        },
        {
          id: 'state',
          header: words.state,
          cell: ({ closedOn }) =>
            closedOn === null ? (
              <Tag kind="warning">{words.open}</Tag>
            ) : (
              <Tag kind="good">{words.closed(formatJalali(closedOn))}</Tag>
            ),
        },
      ]}
      nameOf={({ kind, onDay }) => words.nameOf(incidentKindWords[kind], formatJalali(onDay))}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      moreActions={(row) =>
        row.closedOn === null ? [{ id: 'close', label: words.close, onAction: () => setClosing(row) }] : []
      }
      removal={{
        remove: ({ id, revision }) => invoke('incidents.remove', { id, revision }),
        bringBack: (row) =>
          invoke('incidents.save', { childId: row.childId, fields: fieldsOf(declared, row) }),
      }}
      dialog={(row, focus, close) => (
        <IncidentDialog around={around} whose={whose} incident={row} focus={focus} onClose={close} />
      )}
    >
      {closing && (
        <IncidentDialog
          around={around}
          whose={whose}
          incident={closing}
          focus="closedOn"
          isClosing
          onClose={() => setClosing(null)}
        />
      )}
    </RecordSection>
  )
}
