import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Grant, grantDocuments } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { directorOnly } from '../../../db/contract/method'
import { grantDocumentWords, grantStateWords } from '../../../db/contract/words/independence-terms'
import { paymentStepWords } from '../../../db/contract/words/money-terms'
import { useProgrammeNames } from '../../api/programme-names'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { childIndependenceWords as words } from '../../words/independence'
import { formatMoney } from '../../words/money'
import { ComputeDialog, GrantDialog, RefuseDialog } from './grant-dialogs'

type Step = { readonly what: 'edit' | 'compute' | 'refuse'; readonly grant: Grant } | { readonly what: 'new' }

/** Requests for one-off grants: asked for, papers, computed; approval and payment stand in the ledger. */
export function GrantsPart({
  childId,
  grants,
  mayEdit,
}: {
  readonly childId: string
  readonly grants: readonly Grant[]
  readonly mayEdit: boolean
}) {
  const { may, settings } = useSession()
  const nameOf = useProgrammeNames()
  const [step, setStep] = useState<Step | null>(null)
  const close = (): void => setStep(null)
  return (
    <Section
      title={words.grants}
      description={words.grantsText}
      actions={
        mayEdit && (
          <Button
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setStep({ what: 'new' })}
          >
            {words.addGrant}
          </Button>
        )
      }
    >
      {grants.length === 0 ? (
        <EmptyState title={words.grantsEmpty} />
      ) : (
        <DataTable
          caption={words.grants}
          rows={grants}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'programme',
              header: words.programme,
              isRowHeader: true,
              cell: ({ programme }) => nameOf(programme),
            },
            {
              id: 'on',
              header: words.requestedOn,
              sortValue: ({ requestedOn }) => requestedOn,
              cell: ({ requestedOn }) => formatJalali(requestedOn),
            },
            { id: 'papers', header: words.documents, cell: (grant) => <Papers grant={grant} /> },
            { id: 'state', header: words.state, cell: (grant) => <GrantTag grant={grant} /> },
            {
              id: 'amount',
              header: words.amount,
              cell: ({ amountRial }) =>
                amountRial === null ? '' : formatMoney(amountRial, settings.currency),
            },
            { id: 'note', header: words.note, cell: ({ note }) => note ?? '' },
            ...(mayEdit
              ? [
                  {
                    id: 'actions',
                    isPinned: true,
                    header: <span className="sr-only">{common.moreActions}</span>,
                    align: 'end' as const,
                    cell: (grant: Grant) =>
                      grant.state === 'requested' ? (
                        <span className="inline-flex items-center gap-2">
                          <Button size="small" onPress={() => setStep({ what: 'compute', grant })}>
                            {words.compute}
                          </Button>
                          <Menu
                            label={words.grantActions(nameOf(grant.programme))}
                            actions={[
                              {
                                id: 'edit',
                                label: words.editGrantTitle,
                                onAction: () => setStep({ what: 'edit', grant }),
                              },
                              ...(may(directorOnly)
                                ? [
                                    {
                                      id: 'refuse',
                                      label: words.refuse,
                                      isDanger: true,
                                      onAction: () => setStep({ what: 'refuse', grant }),
                                    },
                                  ]
                                : []),
                            ]}
                          />
                        </span>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      {(step?.what === 'new' || step?.what === 'edit') && (
        <GrantDialog childId={childId} grant={step.what === 'edit' ? step.grant : null} onClose={close} />
      )}
      {step?.what === 'compute' && (
        <ComputeDialog grant={step.grant} programme={nameOf(step.grant.programme)} onClose={close} />
      )}
      {step?.what === 'refuse' && <RefuseDialog grant={step.grant} onClose={close} />}
    </Section>
  )
}

/** How many of the papers are there, and which are not. */
function Papers({ grant: { documents } }: { readonly grant: Grant }) {
  const lacking = grantDocuments.filter((one) => !documents.includes(one))
  return (
    <span className="flex flex-col">
      {words.documentsOf(documents.length, grantDocuments.length)}
      {lacking.length > 0 && (
        <span className="text-xs text-ink-soft">
          {words.documentsMissing(lacking.map((one) => grantDocumentWords[one]).join('، '))}
        </span>
      )}
    </span>
  )
}

const lineKinds = { computed: 'accent', approved: 'accent', paid: 'good', reversed: 'warning' } as const

/** Where the request stands: by itself, and once computed by its line of the ledger. */
function GrantTag({ grant: { state, lineState, paidOn } }: { readonly grant: Grant }) {
  if (lineState === null) {
    return <Tag kind={state === 'refused' ? 'warning' : 'neutral'}>{grantStateWords[state]}</Tag>
  }
  return (
    <span className="flex flex-col items-start">
      <Tag kind={lineKinds[lineState]}>{paymentStepWords[lineState]}</Tag>
      {paidOn !== null && <span className="text-xs text-ink-soft">{words.paid(formatJalali(paidOn))}</span>}
    </span>
  )
}
