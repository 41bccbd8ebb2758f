import { useCallback, useMemo } from 'react'
import { jalaliText } from '../../db/contract/jalali'
import type { RecordBehind } from '../../db/contract/reports'
import type { PrintJob } from '../../db/contract/shell'
import { figureFilterWords } from '../../db/contract/words/figures'
import { useSession } from '../api/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FailureNotice } from '../ui/failure-notice'
import { Loading } from '../ui/loading'
import { TextLink, useGo } from '../ui/navigation'
import { Notice } from '../ui/notice'
import { notify } from '../ui/toast'
import { VirtualTable } from '../ui/virtual-table'
import { common } from '../words/common'
import { reportWords } from '../words/reports'
import { behindColumns, type Numbered } from './behind-columns'
import { useRecordsBehind } from './behind-records'
import type { Count, Source } from './figure-set'
import { PrintButtons } from '../paper/print-buttons'
import { printFooter } from '../paper/print-footer'
import { TableButtons } from '../paper/table-buttons'

/** A longer list is a book of more than a hundred sheets. */
const MOST_PRINTED = 5000

export interface BehindDialogProps {
  readonly source: Source
  readonly count: Count
  readonly onClose: () => void
}

/** Who or what stands behind a number: as many records as the number says, each leading to its file. */
export function BehindDialog({ source, count, onClose }: BehindDialogProps) {
  const { request, scopeName } = source
  const { demo } = useSession()
  const { records, filter, failure, reload } = useRecordsBehind(request, count.codes)
  const on = filter === undefined ? request.to : filter.counts === 'stock' ? filter.on : filter.to
  const filterWords = filter === undefined ? '' : figureFilterWords(filter)

  const job = (): PrintJob | null => {
    if (records === undefined) return null
    if (records.length > MOST_PRINTED) {
      notify({ kind: 'error', text: reportWords.tooLongToPrint(MOST_PRINTED) })
      return null
    }
    return {
      document: 'figure_list',
      fileName: reportWords.listFileName(jalaliText(request.from), jalaliText(request.to)),
      footer: printFooter(scopeName, count.name),
      data: {
        demo,
        scope: scopeName,
        name: count.name,
        filter: filterWords,
        on,
        records,
      },
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={count.name}
      size="large"
      footer={
        <>
          <TableButtons
            table={{ table: 'figure_list', request, codes: [...count.codes] }}
            fileName={reportWords.listFileName(jalaliText(request.from), jalaliText(request.to))}
            isDisabled={records === undefined || records.length === 0}
          />
          <PrintButtons job={job} isDisabled={records === undefined || records.length === 0} />
          <Button onPress={onClose}>{common.close}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft" role="status">
          <span>{scopeName}</span>
          {filter !== undefined && (
            <span>
              {reportWords.filter}: {filterWords}
            </span>
          )}
          {records !== undefined && (
            <strong className="font-semibold text-ink">{reportWords.listCount(records.length)}</strong>
          )}
        </p>
        {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
        {records === undefined && failure === undefined && <Loading />}
        {records !== undefined && (
          <>
            {records.length !== count.value && (
              <Notice kind="warning">{reportWords.listDiffers(records.length)}</Notice>
            )}
            {repeats(records) && <p className="text-sm text-ink-soft">{reportWords.listHint}</p>}
            <Records records={records} name={count.name} scopeName={scopeName} on={on} onLeave={onClose} />
          </>
        )}
      </div>
    </Dialog>
  )
}

const ROW_REM = 2.6
const ROWS_SHOWN = 20

function Records({
  records,
  name,
  scopeName,
  on,
  onLeave,
}: {
  readonly records: readonly RecordBehind[]
  readonly name: string
  readonly scopeName: string
  readonly on: string
  readonly onLeave: () => void
}) {
  const go = useGo()
  const columns = useMemo(
    () =>
      behindColumns(records, on, scopeName).map(({ id, header, width, text }) => ({
        id,
        header,
        width,
        cell: (row: Numbered) =>
          id === 'name' && row.record.subject === 'child' ? (
            <TextLink to={`/children/${row.record.id}`}>{text(row)}</TextLink>
          ) : (
            text(row)
          ),
      })),
    [records, on, scopeName],
  )
  const rowAt = useCallback(
    (index: number): Numbered | undefined => {
      const record = records[index]
      return record === undefined ? undefined : { place: index + 1, record }
    },
    [records],
  )
  const rows = useMemo(
    () => ({ key: 'records', total: records.length, isLoading: false, rowAt, show: () => undefined }),
    [records.length, rowAt],
  )
  // The head, the rows, and room for a bar below them; never more than the window has beside the dialog's own parts.
  const height = `min(${String((Math.min(records.length, ROWS_SHOWN) + 2) * ROW_REM)}rem, 100vh - 16rem)`
  return (
    <div className="flex min-h-40 flex-col" style={{ height }}>
      <VirtualTable
        label={`${reportWords.listLabel} ${name}`}
        columns={columns}
        rows={rows}
        onOpen={({ record }) => {
          if (record.subject !== 'child') return
          onLeave()
          go(`/children/${record.id}`)
        }}
        empty={reportWords.listEmpty}
      />
    </div>
  )
}

function repeats(records: readonly RecordBehind[]): boolean {
  return new Set(records.map(({ id }) => id)).size < records.length
}
