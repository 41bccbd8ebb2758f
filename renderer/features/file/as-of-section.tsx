import { useState } from 'react'
import { formatJalali } from '../../../db/contract/jalali'
import { subjectWord } from '../../../db/contract/words/subjects'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { pastWords as words } from '../../words/duplicates'
import { fieldName, isTold, linesLook, valueInWords } from '../../words/value-words'
import { IdentityView } from './identity-view'
import { pastFile } from './past-file'
import { PoliciesSection } from './policies-section'
import { SupportsSection } from './supports-section'
import { Timeline } from './timeline'

interface AsOfProps {
  readonly childId: string
  readonly centerName: (id: string) => string | null
}

/** Asks for a day and shows the file as it stood then, laid out as today's and read only. */
export function AsOfSection({ childId, centerName }: AsOfProps) {
  const { today } = useSession()
  const [on, setOn] = useState<string | null>(null)
  return (
    <>
      <Section title={words.asOfTitle} description={words.asOfText}>
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-56">
            <DateField
              label={words.asOfField}
              value={on}
              onChange={(day, fault) => {
                if (fault === null) setOn(day)
              }}
            />
          </div>
          {on !== null && <Button onPress={() => setOn(null)}>{words.asOfClose}</Button>}
        </div>
      </Section>
      {on !== null && <PastDay key={on} childId={childId} on={on} today={today} centerName={centerName} />}
    </>
  )
}

function PastDay({
  childId,
  on,
  today,
  centerName,
}: AsOfProps & { readonly on: string; readonly today: string }) {
  const { value, failure, reload } = useQueryMethod('children.asOf', { id: childId, on })
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />
  if (!value) return <Loading />
  const past = pastFile(value, centerName)
  if (past === null) return <EmptyState title={words.asOfNothing} />
  const { file, others } = past
  const day = on < today ? on : today
  const reading = { childId, today: day, mayEdit: false, pointer: null, onLetGo: () => undefined }
  return (
    <section aria-label={words.asOfHead(formatJalali(on))} className="flex flex-col gap-4">
      <Notice title={words.asOfHead(formatJalali(on))}>
        {words.asOfReadOnly(value.changesSince.length)}
      </Notice>
      <IdentityView child={file.child} today={day} onEdit={null} />
      <Timeline file={file} today={day} mayEdit={false} pointer={null} onLetGo={() => undefined} />
      <PoliciesSection {...reading} policies={file.policies} />
      <SupportsSection {...reading} supports={file.supports} />
      {others.length > 0 && (
        <Section title={words.otherRecords}>
          <ul className="flex flex-col divide-y divide-line">
            {others.map(({ subject, recordId, values }) => (
              <li key={recordId} className="flex flex-col py-2 text-sm">
                <span className="text-ink-soft">{subjectWord(subject)}</span>
                <span className={linesLook}>
                  {Object.entries(values)
                    .filter(([field, value]) => isTold(field) && value !== null && value !== '')
                    .map(
                      ([field, value]) =>
                        `${fieldName(field, subject)}: ${valueInWords(subject, field, value, centerName)}`,
                    )
                    .join('، ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  )
}
