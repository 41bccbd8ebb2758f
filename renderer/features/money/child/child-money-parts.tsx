import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Account, Condition } from '../../../../db/contract/child-money'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { accountPurposeWords, conditionKindWords } from '../../../../db/contract/words/money-terms'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { type Pointer, useOpened } from '../../../forms/pointer'
import { Button, IconButton } from '../../../ui/button'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Section } from '../../../ui/section'
import { Tag } from '../../../ui/tag'
import { common } from '../../../words/common'
import { childMoneyWords as words, homeWords, moneyWords } from '../../../words/money-screens'
import { AccountDialog } from './account-dialog'
import { AccountsTable } from './accounts-table'
import { ConditionDialog } from './condition-dialog'
import { spanText } from '../parts/tariff-words'
import { RemoveDialog } from '../../../forms/remove-dialog'

/** What must be on the file for some programmes: decile and permissions, with their days. */
export function ConditionsPart({
  childId,
  conditions,
  mayEdit,
  pointer,
  onLetGo,
}: {
  readonly childId: string
  readonly conditions: readonly Condition[]
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}) {
  const { today } = useSession()
  const [edited, setEdited] = useOpened(pointer, 'condition', conditions, mayEdit)
  const [removed, setRemoved] = useState<Condition | null>(null)
  const columns: DataColumn<Condition>[] = [
    {
      id: 'kind',
      header: words.condition,
      isRowHeader: true,
      cell: (condition) => conditionKindWords[condition.kind],
    },
    {
      id: 'value',
      header: words.decile,
      cell: ({ value }) => (value === null ? '–' : persianNumber(value)),
    },
    {
      id: 'number',
      header: words.letterNumber,
      cell: ({ number }) => (number === null ? '–' : <bdi>{persianDigits(number)}</bdi>),
    },
    {
      id: 'span',
      header: homeWords.span,
      cell: (condition) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {spanText(condition)}
          {condition.endsOn !== null && condition.endsOn <= today && <Tag>{words.conditionEnded}</Tag>}
        </span>
      ),
    },
  ]
  if (mayEdit) {
    columns.push({
      id: 'actions',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (condition) => (
        <span className="inline-flex">
          <IconButton
            label={words.editCondition(conditionKindWords[condition.kind])}
            icon={<Pencil className="size-4" />}
            onPress={() => setEdited(condition)}
          />
          <IconButton
            label={words.removeCondition(conditionKindWords[condition.kind])}
            icon={<Trash2 className="size-4" />}
            onPress={() => setRemoved(condition)}
          />
        </span>
      ),
    })
  }
  return (
    <Section
      title={words.conditionsTitle}
      description={words.conditionsText}
      actions={
        mayEdit ? (
          <Button
            size="small"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setEdited('new')}
          >
            {words.addCondition}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        caption={words.conditionsTitle}
        columns={columns}
        rows={conditions}
        rowKey={({ id }) => id}
        empty={words.noConditions}
      />
      {edited !== null && (
        <ConditionDialog
          childId={childId}
          condition={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
            onLetGo()
          }}
        />
      )}
      {removed !== null && <RemoveCondition condition={removed} onClose={() => setRemoved(null)} />}
    </Section>
  )
}

function RemoveCondition({
  condition,
  onClose,
}: {
  readonly condition: Condition
  readonly onClose: () => void
}) {
  const remove = useCommand('conditions.remove')
  return (
    <RemoveDialog
      title={words.removeCondition(conditionKindWords[condition.kind])}
      text={words.removeConditionText}
      removedText={words.conditionRemoved}
      remove={() => remove.run({ id: condition.id, revision: condition.revision })}
      onClose={onClose}
    />
  )
}

/** The accounts into which a child's money goes. */
export function AccountsPart({
  childId,
  name,
  accounts,
  mayEdit,
  pointer,
  onLetGo,
}: {
  readonly childId: string
  readonly name: string
  readonly accounts: readonly Account[]
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}) {
  const [opened, setOpened] = useOpened(pointer, 'account', accounts, mayEdit)
  return (
    <Section
      title={words.accountsTitle}
      description={words.accountsText}
      actions={
        mayEdit ? (
          <Button
            size="small"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setOpened('new')}
          >
            {words.addAccount}
          </Button>
        ) : undefined
      }
    >
      <AccountsTable
        caption={words.accountsTitle}
        accounts={accounts}
        ownerOf={null}
        ownerHeader={moneyWords.child}
        mayEdit={mayEdit}
      />
      {opened !== null && (
        <AccountDialog
          owner={{ childId }}
          name={opened === 'new' ? name : accountPurposeWords[opened.purpose]}
          account={opened === 'new' ? null : opened}
          focus={pointer?.field ?? null}
          onClose={() => {
            setOpened(null)
            onLetGo()
          }}
        />
      )}
    </Section>
  )
}
