import { useQueryMethod } from '../../api/hooks'
import { DataTable } from '../../ui/data-table'
import { FailureNotice } from '../../ui/failure-notice'
import { Section } from '../../ui/section'
import { pastWords as words } from '../../words/duplicates'
import { momentWords } from '../../words/moment'

const SHOWN_AT_ONCE = 20

/** Who opened the file and when, newest first; for the director. */
export function OpeningsSection({ childId }: { readonly childId: string }) {
  const { value, failure, reload } = useQueryMethod('children.openings', { id: childId })
  return (
    <Section title={words.openings} description={words.openingsHint}>
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {value && (
        <DataTable
          caption={words.openings}
          rows={value}
          rowKey={({ userName, at }) => `${at} ${userName}`}
          step={SHOWN_AT_ONCE}
          empty={<p className="py-3">{words.openingsNone}</p>}
          columns={[
            { id: 'who', header: words.who, isRowHeader: true, cell: ({ userName }) => userName },
            { id: 'when', header: words.when, cell: ({ at }) => momentWords(at) },
          ]}
        />
      )}
    </Section>
  )
}
