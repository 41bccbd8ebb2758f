import { useState } from 'react'
import type { SimilarChild } from '../../../db/contract/children'
import type { DuplicatePair } from '../../../db/contract/duplicates'
import { fileKeepers } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { PageHeader } from '../../ui/page-header'
import { Tag } from '../../ui/tag'
import { similarWords } from '../../words/admission'
import { duplicatesWords as words } from '../../words/duplicates'
import { dateOrMissing, personName } from '../../words/person'
import { NotSameDialog } from './not-same-dialog'

const SHOWN_AT_ONCE = 50
const VERY_ALIKE = 0.9

/** Pairs of files that may be one child, likeliest first. */
export default function DuplicatesScreen() {
  const { may } = useSession()
  return may(fileKeepers) ? <Screen /> : <NoAccess title={words.title} />
}

function Screen() {
  const { value: pairs, failure, reload } = useQueryMethod('duplicates.list', {})
  const [asked, setAsked] = useState<DuplicatePair | null>(null)
  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader
        title={words.title}
        description={words.description}
        back={<TextLink to="/children">{words.backToChildren}</TextLink>}
      />
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {!pairs && !failure && <Loading />}
      {pairs?.length === 0 && <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>}
      {pairs !== undefined && pairs.length > 0 && (
        <>
          <p role="status" className="text-sm text-ink-soft">
            {words.count(pairs.length)}
          </p>
          <DataTable
            caption={words.listLabel}
            rows={pairs}
            rowKey={keyOf}
            step={SHOWN_AT_ONCE}
            columns={[
              { id: 'one', header: words.one, isRowHeader: true, cell: ({ one }) => <Who child={one} /> },
              { id: 'other', header: words.other, cell: ({ other }) => <Who child={other} /> },
              {
                id: 'likeness',
                header: words.likeness,
                sortValue: ({ score }) => score,
                cell: ({ score, one }) => (
                  <span className="flex flex-col items-start gap-1">
                    <Tag kind={score >= VERY_ALIKE ? 'warning' : 'neutral'}>
                      {`${score >= VERY_ALIKE ? words.veryAlike : words.alike} ${words.percent(score)}`}
                    </Tag>
                    {one.same.length > 0 && (
                      <span className="text-sm text-ink-soft">
                        {similarWords.sameIn(one.same.map((field) => similarWords.same[field]))}
                      </span>
                    )}
                  </span>
                ),
              },
              {
                id: 'actions',
                header: words.actions,
                cell: (pair) => (
                  <span className="flex flex-wrap items-center gap-3">
                    <TextLink to={`/duplicates/${pair.one.id}/${pair.other.id}`}>{words.compare}</TextLink>
                    <Button variant="plain" size="small" onPress={() => setAsked(pair)}>
                      {words.notSame}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
      {asked && (
        <NotSameDialog
          one={{ id: asked.one.id, name: personName(asked.one) }}
          other={{ id: asked.other.id, name: personName(asked.other) }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function Who({ child }: { readonly child: SimilarChild }) {
  const facts = [
    child.fatherName === null ? null : similarWords.father(child.fatherName),
    similarWords.born(dateOrMissing(child.birthDate)),
    child.fileNumber === null ? null : similarWords.file(persianDigits(child.fileNumber)),
    child.centerName,
  ].filter((fact) => fact !== null)
  return (
    <span className="flex flex-col">
      <TextLink to={`/children/${child.id}`}>{personName(child)}</TextLink>
      <span className="text-sm font-normal text-ink-soft">{facts.join('، ')}</span>
    </span>
  )
}

const keyOf = ({ one, other }: DuplicatePair): string => `${one.id} ${other.id}`
