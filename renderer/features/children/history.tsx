import { useState } from 'react'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { Section } from '../../ui/section'
import { historyWords } from '../../words/children'
import { common } from '../../words/common'
import { type ChangedRecord, eventsOf, type FileEvent } from './events'
import { fieldName, linesLook, valueInWords } from './value-words'

const SHOWN_AT_ONCE = 30

/** Who changed what in the file, newest first. */
export function History({ childId }: { readonly childId: string }) {
  const history = useQueryMethod('children.history', { id: childId })
  const centers = useQueryMethod('centers.list', {}).value
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  if (history.failure) return <FailureNotice failure={history.failure} onRetry={history.reload} />
  if (!history.value) return <Loading />
  const events = eventsOf(history.value)
  const centerName = (id: string): string | null => centers?.find((center) => center.id === id)?.name ?? null
  return (
    <Section title={historyWords.title}>
      {events.length === 0 ? (
        <EmptyState title={historyWords.empty} />
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {events.slice(0, shown).map((event) => (
            <HistoryEvent key={event.key} event={event} centerName={centerName} />
          ))}
        </ol>
      )}
      {events.length > shown && (
        <span>
          <Button onPress={() => setShown(shown + SHOWN_AT_ONCE)}>{historyWords.more}</Button>
        </span>
      )}
    </Section>
  )
}

type CenterName = (id: string) => string | null

function HistoryEvent({ event, centerName }: { readonly event: FileEvent; readonly centerName: CenterName }) {
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{methodWord(event.method)}</strong>
        <span>{event.userName ?? historyWords.unknownUser}</span>
        <span className="text-sm text-ink-soft">{momentText(event.at)}</span>
      </p>
      {event.records.map((record) => (
        <RecordChange key={record.key} record={record} centerName={centerName} />
      ))}
    </li>
  )
}

function RecordChange({
  record,
  centerName,
}: {
  readonly record: ChangedRecord
  readonly centerName: CenterName
}) {
  const words = (field: string, value: unknown): string =>
    valueInWords(record.subject, field, value, centerName)
  const subject = Object.hasOwn(historyWords.subjects, record.subject)
    ? historyWords.subjects[record.subject as keyof typeof historyWords.subjects]
    : ''
  if (record.how !== 'changed') {
    return (
      <div className="flex flex-col ps-4 text-sm">
        <span className="text-ink-soft">
          {subject} {record.how === 'made' ? historyWords.made : historyWords.removed}
        </span>
        <span className={linesLook}>
          {record.fields
            .map(
              ({ field, from, to }) =>
                `${fieldName(field)}: ${words(field, record.how === 'made' ? to : from)}`,
            )
            .join('، ')}
        </span>
      </div>
    )
  }
  return (
    <table className="ms-4 self-start text-sm">
      <caption className="text-start text-ink-soft">{subject}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{historyWords.field}</th>
          <th scope="col">{historyWords.from}</th>
          <th scope="col">{historyWords.to}</th>
        </tr>
      </thead>
      <tbody>
        {record.fields.map(({ field, from, to }) => (
          <tr key={field} className="align-top">
            <th scope="row" className="w-48 py-0.5 pe-4 text-start font-normal">
              {fieldName(field)}
            </th>
            <td className={`min-w-28 py-0.5 pe-4 text-ink-soft ${linesLook}`}>{words(field, from)}</td>
            <td className={`py-0.5 ${linesLook}`}>
              <span aria-hidden="true">← </span>
              {words(field, to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function methodWord(method: string): string {
  return Object.hasOwn(historyWords.methods, method)
    ? historyWords.methods[method as keyof typeof historyWords.methods]
    : historyWords.otherMethod
}

/** «۱۴۰۳/۰۳/۰۶، ساعت ۱۴:۰۵» of an ISO instant, in this computer's time zone. */
export function momentText(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return common.missing
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return historyWords.at(
    formatJalali(day),
    persianDigits(`${two(moment.getHours())}:${two(moment.getMinutes())}`),
  )
}
