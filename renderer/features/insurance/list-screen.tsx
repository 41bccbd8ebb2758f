import { ClipboardCheck, FileInput } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Output } from '../../../db/contract/contract'
import type { EnrolmentRow } from '../../../db/contract/enrolment'
import { fileKeepers } from '../../../db/contract/method'
import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { failureSentence } from '../../../db/contract/words/errors'
import { enrolmentAnswerWords } from '../../../db/contract/words/money-terms'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { PrintButtons } from '../../paper/print-buttons'
import { choiceColumn, useRowChoice } from '../../forms/row-choice'
import { TableButtons } from '../../paper/table-buttons'
import { Button } from '../../ui/button'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useRouteParam } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { insuranceWords as words } from '../../words/insurance'
import { momentWords } from '../../words/moment'
import { dateOrMissing } from '../../words/person'
import { AnswerDialog } from './answer-dialog'
import { enrolmentJob } from './enrolment-print'
import { AnsweredTag } from './lists-part'
import { ReturnedDialog, type Returned } from './returned-dialog'
import { idText, nameInList } from './watch-columns'

type EnrolmentFile = Output<'insurance.enrolmentList'>

/** One name list: whom it held, and what the insurer answered. */
export default function EnrolmentListScreen() {
  const listId = useRouteParam('listId')
  const { value, failure, reload } = useQueryMethod('insurance.enrolmentList', { id: listId })
  if (value !== undefined) return <ListParts key={listId} value={value} />
  if (failure === undefined) return <Loading />
  return (
    <>
      <PageHeader title={words.lists} back={<BackToLists />} />
      <FailureNotice failure={failure} onRetry={reload} />
    </>
  )
}

function BackToLists() {
  return (
    <TextLink to="/insurance" search={{ tab: 'lists' }}>
      {words.back}
    </TextLink>
  )
}

function ListParts({ value: { list, rows } }: { readonly value: EnrolmentFile }) {
  const { may, registerName, demo } = useSession()
  const [answering, setAnswering] = useState(false)
  const [returned, setReturned] = useState<Returned | null>(null)
  const read = useReturnedFile(list.id, setReturned)
  const mayAnswer = may(fileKeepers)
  const open = useMemo(() => rows.filter(({ answer }) => answer === null), [rows])
  const ids = useMemo(() => open.map(({ childId }) => childId), [open])
  const choice = useRowChoice(ids)
  const choosing = mayAnswer && ids.length > 0
  const choose = choiceColumn<EnrolmentRow>(choice, ids, ({ childId }) => childId, nameInList)

  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.listTitle(list.number)}
        back={<BackToLists />}
        description={[
          words.listAbout(insuranceKindWords[list.insuranceKind], momentWords(list.madeAt), list.madeBy),
          ...(list.insurer === null ? [] : [words.printInsurer(persianDigits(list.insurer))]),
        ].join('، ')}
        actions={
          <>
            <TableButtons
              table={{ table: 'enrolment_list', id: list.id }}
              fileName={words.listFile(list.number)}
            />
            <PrintButtons job={() => enrolmentJob({ registerName, demo, list, rows })} />
          </>
        }
      />
      <Section
        title={words.rows}
        actions={
          choosing && (
            <>
              <Button
                variant="primary"
                icon={<ClipboardCheck aria-hidden="true" className="size-4" />}
                isDisabled={choice.chosen.length === 0}
                onPress={() => setAnswering(true)}
              >
                {words.answerByHand}
              </Button>
              <Button
                icon={<FileInput aria-hidden="true" className="size-4" />}
                isPending={read.isPending}
                onPress={() => void read.run()}
              >
                {words.answerByFile}
              </Button>
            </>
          )
        }
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1" role="status">
          <AnsweredTag list={list} />
          <span className="text-sm text-ink-soft">
            {choosing ? words.chosen(choice.chosen.length, ids.length) : words.shown(rows.length)}
            {mayAnswer && ids.length === 0 && ` – ${words.nothingToAnswer}`}
          </span>
        </div>
        <DataTable
          caption={words.rows}
          rows={rows}
          rowKey={({ childId }) => childId}
          columns={[
            ...(choosing
              ? [
                  {
                    ...choose,
                    cell: (row: EnrolmentRow) => (row.answer === null ? choose.cell(row) : null),
                  },
                ]
              : []),
            ...columns,
          ]}
        />
      </Section>
      {answering && (
        <AnswerDialog listId={list.id} childIds={choice.chosen} onClose={() => setAnswering(false)} />
      )}
      {returned !== null && (
        <ReturnedDialog listId={list.id} rows={rows} returned={returned} onClose={() => setReturned(null)} />
      )}
    </div>
  )
}

const columns: readonly DataColumn<EnrolmentRow>[] = [
  {
    id: 'row',
    header: words.row,
    sortValue: ({ rowNumber }) => rowNumber,
    cell: ({ rowNumber }) => persianNumber(rowNumber),
  },
  {
    id: 'name',
    header: words.name,
    isRowHeader: true,
    sortValue: nameInList,
    cell: (row) => (
      <TextLink to={`/children/${row.childId}`} search={{ tab: 'insurance' }}>
        {nameInList(row)}
      </TextLink>
    ),
  },
  { id: 'father', header: words.fatherName, cell: ({ fatherName }) => fatherName ?? common.missing },
  { id: 'id', header: words.nationalId, cell: idText },
  { id: 'birth', header: words.birthDate, cell: ({ birthDate }) => dateOrMissing(birthDate) },
  {
    id: 'file',
    header: words.fileNumber,
    cell: ({ fileNumber }) => persianDigits(fileNumber ?? common.missing),
  },
  {
    id: 'answer',
    header: words.answer,
    sortValue: ({ answer }) => answer,
    cell: ({ answer }) =>
      answer === null ? (
        <Tag>{words.noAnswer}</Tag>
      ) : (
        <Tag kind={answer === 'enrolled' ? 'good' : 'warning'}>{enrolmentAnswerWords[answer]}</Tag>
      ),
  },
  {
    id: 'on',
    header: words.answeredOn,
    cell: ({ answeredOn }) => (answeredOn === null ? '' : dateOrMissing(answeredOn)),
  },
]

/** Asks for the insurer's file and reads it; what it says is shown before anything is stored. */
function useReturnedFile(listId: string, onRead: (returned: Returned) => void) {
  const [isPending, setPending] = useState(false)
  const choose = useCommand('shell.chooseTable')
  const run = async (): Promise<void> => {
    const chosen = await choose.run({})
    const path = chosen.ok ? chosen.value.path : null
    if (!chosen.ok) notify({ kind: 'error', text: failureSentence(chosen.error) })
    if (path === null) return
    setPending(true)
    const answer = await invoke('insurance.readAnswer', { listId, path })
    setPending(false)
    if (answer.ok) onRead(answer.value)
    else notify({ kind: 'error', text: failureSentence(answer.error) })
  }
  return { run, isPending }
}
