import { persianDigits, persianNumber } from '../../../db/contract/persian'
import type { EnrolmentList } from '../../../db/contract/enrolment'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { insuranceWords as words } from '../../words/insurance'
import { momentWords } from '../../words/moment'

/** Every name list that was made, newest first, with how many of its rows have an answer. */
export function ListsPart() {
  const { value, failure, reload } = useQueryMethod('insurance.enrolmentLists', {})
  if (failure !== undefined) return <FailureNotice failure={failure} onRetry={reload} />
  if (value === undefined) return <Loading />
  return (
    <Section title={words.lists} description={words.listsText}>
      {value.length === 0 ? (
        <EmptyState title={words.listsEmpty}>{words.listsEmptyText}</EmptyState>
      ) : (
        <DataTable
          caption={words.lists}
          rows={value}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'number',
              header: words.number,
              isRowHeader: true,
              sortValue: ({ number }) => number,
              cell: ({ id, number }) => (
                <TextLink to={`/insurance/lists/${id}`}>{words.openList(number)}</TextLink>
              ),
            },
            {
              id: 'kind',
              header: words.kind,
              cell: ({ insuranceKind }) => insuranceKindWords[insuranceKind],
            },
            {
              id: 'insurer',
              header: words.insurer,
              cell: ({ insurer }) => persianDigits(insurer ?? common.missing),
            },
            {
              id: 'at',
              header: words.madeAt,
              sortValue: ({ madeAt }) => madeAt,
              cell: ({ madeAt }) => momentWords(madeAt),
            },
            { id: 'by', header: words.madeBy, cell: ({ madeBy }) => madeBy },
            {
              id: 'children',
              header: words.children,
              sortValue: ({ children }) => children,
              cell: ({ children }) => persianNumber(children),
            },
            { id: 'enrolled', header: words.enrolled, cell: ({ enrolled }) => persianNumber(enrolled) },
            { id: 'refused', header: words.refused, cell: ({ refused }) => persianNumber(refused) },
            { id: 'answered', header: words.answered, cell: (list) => <AnsweredTag list={list} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** How far the answers of a list have come. */
export function AnsweredTag({ list }: { readonly list: EnrolmentList }) {
  const answered = list.enrolled + list.refused
  if (answered === 0) return <Tag kind="warning">{words.unanswered}</Tag>
  return answered === list.children ? (
    <Tag kind="good">{words.answeredAll}</Tag>
  ) : (
    <Tag kind="accent">{words.answeredOf(answered, list.children)}</Tag>
  )
}
