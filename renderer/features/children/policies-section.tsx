import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Failure } from '../../../db/contract/result'
import type { Policy } from '../../../db/contract/insurance'
import { persianDigits } from '../../../db/contract/persian'
import { failureSentence } from '../../../db/contract/words/errors'
import { policyHolderWords } from '../../../db/contract/words/money-terms'
import { insuranceKindWords, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { ConfirmDialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { notify } from '../../ui/toast'
import { policyWords, spellWords } from '../../words/children'
import { common } from '../../words/common'
import { dateOrMissing } from '../../words/person'
import { PolicyDialog, policyFieldsOf } from './policy-dialog'
import { standing, standingTags } from './standing'
import { fieldName } from './value-words'

export interface PoliciesSectionProps {
  readonly childId: string
  readonly policies: readonly Policy[]
  readonly today: string
  readonly mayEdit: boolean
  readonly focus: { readonly recordId: string | null; readonly field: string | null } | null
}

/** The child's insurance, with adding, changing and taking off. */
export function PoliciesSection({ childId, policies, today, mayEdit, focus }: PoliciesSectionProps) {
  const pointed = policies.find(({ id }) => id === focus?.recordId) ?? null
  const [edited, setEdited] = useState<Policy | 'new' | null>(mayEdit ? pointed : null)
  const [removed, setRemoved] = useState<Policy | null>(null)
  return (
    <Section
      title={policyWords.title}
      actions={
        mayEdit && (
          <Button icon={<Plus aria-hidden="true" className="size-4" />} onPress={() => setEdited('new')}>
            {policyWords.add}
          </Button>
        )
      }
    >
      {policies.length === 0 ? (
        <EmptyState title={policyWords.empty}>{mayEdit ? policyWords.emptyText : undefined}</EmptyState>
      ) : (
        <DataTable
          caption={policyWords.title}
          rows={policies}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'kind',
              header: fieldName('kind'),
              isRowHeader: true,
              cell: ({ kind }) => insuranceKindWords[kind],
            },
            {
              id: 'number',
              header: fieldName('policyNumber'),
              cell: ({ policyNumber }) =>
                policyNumber === null ? common.missing : persianDigits(policyNumber),
            },
            {
              id: 'insurer',
              header: fieldName('insurer'),
              cell: ({ insurer }) => persianDigits(insurer ?? common.missing),
            },
            {
              id: 'holder',
              header: fieldName('holder'),
              cell: ({ holder }) => wordOf(policyHolderWords, holder),
            },
            {
              id: 'from',
              header: fieldName('startsOn'),
              sortValue: ({ startsOn }) => startsOn,
              cell: ({ startsOn }) => dateOrMissing(startsOn),
            },
            {
              id: 'to',
              header: fieldName('endsOn'),
              sortValue: ({ endsOn }) => endsOn,
              cell: ({ endsOn }) => (endsOn === null ? spellWords.open : dateOrMissing(endsOn)),
            },
            {
              id: 'standing',
              header: policyWords.standing,
              cell: (policy) => {
                const { word, kind } = standingTags[standing(policy, today)]
                return <Tag kind={kind}>{word}</Tag>
              },
            },
            ...(mayEdit
              ? [
                  {
                    id: 'actions',
                    header: <span className="sr-only">{common.moreActions}</span>,
                    align: 'end' as const,
                    cell: (policy: Policy) => (
                      <Menu
                        label={policyWords.actionsOf(insuranceKindWords[policy.kind])}
                        actions={[
                          { id: 'edit', label: common.edit, onAction: () => setEdited(policy) },
                          {
                            id: 'remove',
                            label: policyWords.remove,
                            isDanger: true,
                            onAction: () => setRemoved(policy),
                          },
                        ]}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited !== null && (
        <PolicyDialog
          key={edited === 'new' ? 'new' : edited.id}
          childId={childId}
          policy={edited === 'new' ? null : edited}
          focus={edited === pointed ? (focus?.field ?? null) : null}
          onClose={() => setEdited(null)}
        />
      )}
      {removed && <RemovePolicy policy={removed} onClose={() => setRemoved(null)} />}
    </Section>
  )
}

function RemovePolicy({ policy, onClose }: { readonly policy: Policy; readonly onClose: () => void }) {
  const remove = useCommand('insurance.remove')
  const run = async (): Promise<void> => {
    const answer = await remove.run({ id: policy.id, revision: policy.revision })
    if (!answer.ok) return
    notify({
      text: policyWords.removed,
      action: { label: common.undo, onAction: () => void bringBack(policy) },
    })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={policyWords.removeTitle}
      confirmLabel={policyWords.remove}
      isDanger
      isPending={remove.isPending}
      onConfirm={() => void run()}
    >
      <p>{policyWords.removeText(insuranceKindWords[policy.kind], dateOrMissing(policy.startsOn))}</p>
      {remove.failure && <FailureNotice failure={remove.failure} />}
    </ConfirmDialog>
  )
}

async function bringBack(policy: Policy): Promise<void> {
  const input = { childId: policy.childId, fields: policyFieldsOf(policy) }
  const first = await invoke('insurance.save', input)
  const answer = first.ok
    ? first
    : // It stood on the file a moment ago with the same warnings; a block is never passed over.
      await invoke('insurance.save', { ...input, accepted: warningsOf(first.error) })
  notify(
    answer.ok ? { text: policyWords.broughtBack } : { kind: 'error', text: failureSentence(answer.error) },
  )
}

function warningsOf(failure: Failure) {
  const rules = (failure.findings ?? []).filter(({ severity }) => severity === 'warn').map(({ rule }) => rule)
  return [...new Set(rules)].map((rule) => ({ rule, reason: policyWords.broughtBackReason }))
}
