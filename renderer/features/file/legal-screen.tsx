import type { Clock } from '../../../db/contract/legal'
import { formatJalali } from '../../../db/contract/jalali'
import { clockKindWords } from '../../../db/contract/words/file-terms'
import { useQueryMethod } from '../../api/hooks'
import { DataTable } from '../../ui/data-table'
import { Section } from '../../ui/section'
import { filePartWords } from '../../words/children'
import { legalWords as words } from '../../words/file'
import { DueTag } from './due-tag'
import { EventsSection } from './events-section'
import { PartAnswer, useFilePart } from './file-part'
import { OrdersSection } from './orders-section'

/** The legal part of a file: the clocks of the law, the orders it rests on, and what starts or stops a clock. */
export default function LegalScreen() {
  const part = useFilePart(filePartWords.legal)
  const answer = useQueryMethod('legal.ofChild', { childId: part.childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {({ clocks, orders, events }) => (
        <>
          <ClocksSection clocks={clocks} />
          <OrdersSection part={part} orders={orders} />
          <EventsSection part={part} events={events} />
        </>
      )}
    </PartAnswer>
  )
}

/** What is due by law, the first due first, each with its reason. */
function ClocksSection({ clocks }: { readonly clocks: readonly Clock[] }) {
  const soonest = clocks.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  return (
    <Section title={words.clocks}>
      {soonest.length === 0 ? (
        <p className="text-ink-soft">{words.clocksEmpty}</p>
      ) : (
        <DataTable
          caption={words.clocks}
          rows={soonest}
          rowKey={({ kind, recordId }) => `${kind} ${recordId ?? ''}`}
          columns={[
            {
              id: 'kind',
              header: words.clock,
              isRowHeader: true,
              cell: ({ kind }) => clockKindWords[kind],
            },
            { id: 'due', header: words.due, cell: ({ dueOn }) => formatJalali(dueOn) },
            { id: 'left', header: words.left, cell: ({ daysLeft }) => <DueTag daysLeft={daysLeft} /> },
            {
              id: 'why',
              header: words.why,
              cell: ({ kind, startsOn }) => words.whys[kind](formatJalali(startsOn)),
            },
          ]}
        />
      )}
    </Section>
  )
}
