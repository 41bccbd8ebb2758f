import { useMemo, useState } from 'react'
import type { EnrolmentRow, ReturnedList } from '../../../db/contract/enrolment'
import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { fieldFault } from '../../../db/contract/words/errors'
import { enrolmentAnswerWords, returnedFaultWords } from '../../../db/contract/words/money-terms'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { insuranceWords as words } from '../../words/insurance'
import { dateOrMissing } from '../../words/person'
import { nameInList } from './watch-columns'

export type Returned = ReturnedList
type ReturnedRow = ReturnedList['rows'][number]

/** What the insurer's file says, line by line, before it is stored; faulty lines are told and left out. */
export function ReturnedDialog({
  listId,
  rows,
  returned,
  onClose,
}: {
  readonly listId: string
  readonly rows: readonly EnrolmentRow[]
  readonly returned: Returned
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const [answeredOn, setAnsweredOn] = useState<string | null>(today)
  const store = useCommand('insurance.answerEnrolment')
  const names = useMemo(() => new Map(rows.map((row) => [row.childId, nameInList(row)])), [rows])
  const good = returned.rows.flatMap(({ fault, childId, answer, policyNumber, startsOn, endsOn }) =>
    fault === null && childId !== null && answer !== null
      ? [{ childId, answer, policyNumber, startsOn, endsOn }]
      : [],
  )
  const bad = returned.rows.length - good.length
  const confirm = async (): Promise<void> => {
    if (answeredOn === null) return
    const answer = await store.run({ listId, answeredOn, answers: good, sha256: returned.sha256 })
    if (!answer.ok) return
    const { enrolled, refused, unchanged } = answer.value
    notify({ text: words.answerDone(enrolled, refused, unchanged) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.fileTitle}
      size="large"
      isBusy={store.isPending}
      footer={
        <>
          <Button
            variant="primary"
            isDisabled={good.length === 0 || answeredOn === null}
            isPending={store.isPending}
            onPress={() => void confirm()}
          >
            {words.fileConfirm(good.length)}
          </Button>
          <Button onPress={onClose} isDisabled={store.isPending}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {store.failure !== undefined && <FailureNotice failure={store.failure} />}
        {good.length === 0 ? (
          <Notice kind="error">{words.fileNothing}</Notice>
        ) : (
          <Notice kind={bad > 0 ? 'warning' : 'info'}>{words.fileText}</Notice>
        )}
        <div className="flex flex-wrap items-end gap-4">
          <div className="w-48">
            <DateField
              label={words.answeredOn}
              value={answeredOn}
              isRequired
              error={answeredOn === null ? fieldFault('required') : undefined}
              onChange={(day, fault) => setAnsweredOn(fault === null ? day : null)}
            />
          </div>
          <p className="flex gap-2 pb-1" role="status">
            <Tag kind="good">{words.fileTakes(good.length)}</Tag>
            {bad > 0 && <Tag kind="warning">{words.fileFaults(bad)}</Tag>}
          </p>
        </div>
        <DataTable
          caption={words.fileTitle}
          rows={[...returned.rows].sort((a, b) => Number(a.fault === null) - Number(b.fault === null))}
          rowKey={({ line }) => String(line)}
          columns={[
            {
              id: 'line',
              header: words.line,
              sortValue: ({ line }) => line,
              cell: ({ line }) => persianNumber(line),
            },
            {
              id: 'name',
              header: words.name,
              isRowHeader: true,
              cell: (row) => nameOf(row, names),
            },
            {
              id: 'answer',
              header: words.answer,
              cell: ({ answer }) => (answer === null ? common.missing : enrolmentAnswerWords[answer]),
            },
            {
              id: 'policy',
              header: words.policyNumber,
              cell: ({ policyNumber }) => persianDigits(policyNumber ?? ''),
            },
            { id: 'from', header: words.startsOn, cell: ({ startsOn }) => dayOf(startsOn) },
            { id: 'to', header: words.policyEndsOn, cell: ({ endsOn }) => dayOf(endsOn) },
            {
              id: 'fault',
              header: words.fault,
              sortValue: ({ fault }) => fault,
              cell: ({ fault }) =>
                fault === null ? (
                  <Tag kind="good">{words.fileGood}</Tag>
                ) : (
                  <span className="text-danger">{returnedFaultWords[fault]}</span>
                ),
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

const dayOf = (day: string | null): string => (day === null ? '' : dateOrMissing(day))

/** Who the line is about: by the list, else what the file wrote of her. */
function nameOf(row: ReturnedRow, names: ReadonlyMap<string, string>): string {
  const known = row.childId === null ? undefined : names.get(row.childId)
  return known ?? persianDigits(row.nationalId ?? row.fileNumber ?? words.notInList)
}
