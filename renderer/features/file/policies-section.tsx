import type { Policy } from '../../../db/contract/insurance'
import { persianDigits } from '../../../db/contract/persian'
import type { Failure, Result } from '../../../db/contract/result'
import { policyHolderWords } from '../../../db/contract/words/money-terms'
import { insuranceKindWords, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import type { Pointer } from '../../forms/pointer'
import { RecordSection } from '../../forms/record-section'
import { spellColumns } from '../../forms/spell-columns'
import { policyWords } from '../../words/children'
import { common } from '../../words/common'
import { dateOrMissing } from '../../words/person'
import { fieldName } from '../../words/value-words'
import { PolicyDialog, policyFieldsOf } from './policy-dialog'

export interface PoliciesSectionProps {
  readonly childId: string
  readonly policies: readonly Policy[]
  readonly today: string
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}

/** The child's insurance, with adding, changing and taking off. */
export function PoliciesSection({
  childId,
  policies,
  today,
  mayEdit,
  pointer,
  onLetGo,
}: PoliciesSectionProps) {
  return (
    <RecordSection
      title={policyWords.title}
      subject="insurance"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={policies}
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
          cell: ({ policyNumber }) => (policyNumber === null ? common.missing : persianDigits(policyNumber)),
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
        ...spellColumns<Policy>(today),
      ]}
      nameOf={({ kind }) => insuranceKindWords[kind]}
      mayEdit={mayEdit}
      addLabel={policyWords.add}
      empty={policyWords.empty}
      emptyText={policyWords.emptyText}
      removal={{
        remove: ({ id, revision }) => invoke('insurance.remove', { id, revision }),
        label: policyWords.remove,
        title: policyWords.removeTitle,
        text: ({ kind, startsOn }) =>
          policyWords.removeText(insuranceKindWords[kind], dateOrMissing(startsOn)),
        removedText: policyWords.removed,
        bringBack,
        broughtBackText: policyWords.broughtBack,
      }}
      dialog={(policy, focus, close) => (
        <PolicyDialog childId={childId} policy={policy} focus={focus} onClose={close} />
      )}
    />
  )
}

async function bringBack(policy: Policy): Promise<Result<unknown>> {
  const input = { childId: policy.childId, fields: policyFieldsOf(policy) }
  const first = await invoke('insurance.save', input)
  // It stood on the file a moment ago with the same warnings; a block is never passed over.
  return first.ok ? first : invoke('insurance.save', { ...input, accepted: warningsOf(first.error) })
}

function warningsOf(failure: Failure) {
  const rules = (failure.findings ?? []).filter(({ severity }) => severity === 'warn').map(({ rule }) => rule)
  return [...new Set(rules)].map((rule) => ({ rule, reason: policyWords.broughtBackReason }))
}
