import { useState } from 'react'
import { directorOnly } from '../../../db/contract/method'
import { everyDeclared } from '../../../db/contract/records/declared'
import { subjectWord, subjectWords } from '../../../db/contract/words/subjects'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { Section } from '../../ui/section'
import { SelectField } from '../../ui/select-field'
import { historyWords } from '../../words/children'
import { pastWords } from '../../words/duplicates'
import { momentWords } from '../../words/moment'
import { fieldName, linesLook, valueInWords } from '../../words/value-words'
import { AsOfSection } from './as-of-section'
import { type ChangedRecord, eventsOf, type FileEvent } from './events'
import { filterChoices, filterEvents, type HistoryFilter } from './history-filter'
import { MergesSection } from './merges-section'
import { OpeningsSection } from './openings-section'

const SHOWN_AT_ONCE = 30

/** What was done to the file: who changed what, the file of a past day, merged files, and for the director who opened it. */
export function History({ childId }: { readonly childId: string }) {
  const session = useSession()
  const centers = useQueryMethod('centers.list', {}).value
  const centerName = (id: string): string | null => centers?.find((center) => center.id === id)?.name ?? null
  return (
    <div className="flex flex-col gap-4">
      <MergesSection childId={childId} />
      <Changes childId={childId} centerName={centerName} />
      <AsOfSection childId={childId} centerName={centerName} />
      {session.may(directorOnly) && <OpeningsSection childId={childId} />}
    </div>
  )
}

type CenterName = (id: string) => string | null

function Changes({ childId, centerName }: { readonly childId: string; readonly centerName: CenterName }) {
  const history = useQueryMethod('children.history', { id: childId })
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const [filter, setFilter] = useState<HistoryFilter>({ field: null, person: null })
  if (history.failure) return <FailureNotice failure={history.failure} onRetry={history.reload} />
  if (!history.value) return <Loading />
  const all = eventsOf(history.value)
  const events = filterEvents(all, filter)
  const { fields, people } = filterChoices(all)
  return (
    <Section title={historyWords.title}>
      {all.length === 0 ? (
        <EmptyState title={historyWords.empty} />
      ) : (
        <>
          <div className="flex flex-wrap items-end gap-4">
            <div className="w-64">
              <SelectField
                label={pastWords.filterField}
                emptyLabel={pastWords.any}
                options={namedFields(fields)}
                value={filter.field}
                onChange={(field) => setFilter({ ...filter, field })}
              />
            </div>
            <div className="w-56">
              <SelectField
                label={pastWords.filterPerson}
                emptyLabel={pastWords.any}
                options={people.map((person) => ({ id: person, label: person }))}
                value={filter.person}
                onChange={(person) => setFilter({ ...filter, person })}
              />
            </div>
            <p role="status" className="pb-2 text-sm text-ink-soft">
              {pastWords.shown(events.length, all.length)}
            </p>
          </div>
          {events.length === 0 ? (
            <p>{pastWords.nothing}</p>
          ) : (
            <ol className="flex flex-col divide-y divide-line">
              {events.slice(0, shown).map((event) => (
                <HistoryEvent key={event.key} event={event} centerName={centerName} />
              ))}
            </ol>
          )}
        </>
      )}
      {events.length > shown && (
        <span>
          <Button onPress={() => setShown(shown + SHOWN_AT_ONCE)}>{historyWords.more}</Button>
        </span>
      )}
    </Section>
  )
}

function namedFields(fields: readonly string[]): { id: string; label: string }[] {
  return fields
    .map((field) => ({ id: field, label: fieldName(field) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'fa'))
}

function HistoryEvent({ event, centerName }: { readonly event: FileEvent; readonly centerName: CenterName }) {
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{methodWord(event.method)}</strong>
        <span>{event.userName ?? historyWords.unknownUser}</span>
        <span className="text-sm text-ink-soft">{momentWords(event.at)}</span>
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
  const subject = subjectWord(record.subject)
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
                `${fieldName(field, record.subject)}: ${words(field, record.how === 'made' ? to : from)}`,
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
              {fieldName(field, record.subject)}
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
  if (method === 'duplicates.notSame') return pastWords.saidNotSame
  if (Object.hasOwn(historyWords.methods, method)) {
    return historyWords.methods[method as keyof typeof historyWords.methods]
  }
  const [name, deed] = method.split('.')
  const declared = everyDeclared.find((one) => one.name === name)
  if (declared === undefined || (deed !== 'save' && deed !== 'remove')) return historyWords.otherMethod
  return historyWords.deeds[deed](subjectWords[declared.subject].one)
}
