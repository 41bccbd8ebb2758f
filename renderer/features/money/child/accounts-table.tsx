import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '../../../../db/contract/child-money'
import { accountReaders } from '../../../../db/contract/method'
import { accountPurposeWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { IconButton } from '../../../ui/button'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Tag } from '../../../ui/tag'
import { common } from '../../../words/common'
import { homeWords as words, moneyWords } from '../../../words/money-screens'
import { AccountDialog } from './account-dialog'
import { ShebaText } from '../parts/sheba-text'
import { spanText } from '../parts/tariff-words'
import { RemoveDialog } from '../../../forms/remove-dialog'

/** Bank accounts, with changing and taking away for those who may. */
export function AccountsTable({
  caption,
  accounts,
  ownerOf,
  ownerHeader,
  mayEdit,
}: {
  readonly caption: string
  readonly accounts: readonly Account[]
  /** Whose account it is, where the table is of several; null leaves the column out. */
  readonly ownerOf: ((account: Account) => string) | null
  readonly ownerHeader: string
  readonly mayEdit: boolean
}) {
  const { may, today } = useSession()
  const [edited, setEdited] = useState<Account | null>(null)
  const [removed, setRemoved] = useState<Account | null>(null)
  const isHidden = !may(accountReaders)
  const nameOf = (account: Account): string =>
    ownerOf === null ? accountPurposeWords[account.purpose] : ownerOf(account)
  const columns: DataColumn<Account>[] = [
    ...(ownerOf === null ? [] : [{ id: 'of', header: ownerHeader, isRowHeader: true, cell: ownerOf }]),
    {
      id: 'purpose',
      header: words.purpose,
      isRowHeader: ownerOf === null,
      cell: ({ purpose }) => accountPurposeWords[purpose],
    },
    {
      id: 'sheba',
      header: moneyWords.sheba,
      cell: ({ sheba }) => <ShebaText sheba={sheba} isHidden={isHidden} missing={MISSING} />,
    },
    {
      id: 'owner',
      header: moneyWords.owner,
      cell: ({ ownerName }) => (isHidden ? moneyWords.hidden : (ownerName ?? MISSING)),
    },
    {
      id: 'span',
      header: words.span,
      cell: (account) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {spanText(account)}
          {account.endsOn !== null && account.endsOn <= today && <Tag>{words.ended}</Tag>}
        </span>
      ),
    },
  ]
  if (mayEdit) {
    columns.push({
      id: 'actions',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (account) => (
        <span className="inline-flex">
          <IconButton
            label={words.editAccount(nameOf(account))}
            icon={<Pencil className="size-4" />}
            onPress={() => setEdited(account)}
          />
          <IconButton
            label={words.removeAccount(nameOf(account))}
            icon={<Trash2 className="size-4" />}
            onPress={() => setRemoved(account)}
          />
        </span>
      ),
    })
  }
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={accounts}
        rowKey={({ id }) => id}
        empty={words.noAccounts}
      />
      {edited !== null && (
        <AccountDialog
          owner={edited.childId === null ? { centerId: edited.centerId ?? '' } : { childId: edited.childId }}
          name={nameOf(edited)}
          account={edited}
          onClose={() => setEdited(null)}
        />
      )}
      {removed !== null && (
        <RemoveAccount account={removed} name={nameOf(removed)} onClose={() => setRemoved(null)} />
      )}
    </>
  )
}

function RemoveAccount({
  account,
  name,
  onClose,
}: {
  readonly account: Account
  readonly name: string
  readonly onClose: () => void
}) {
  const remove = useCommand('accounts.remove')
  return (
    <RemoveDialog
      title={words.removeAccount(name)}
      text={words.removeAccountText}
      removedText={words.accountRemoved}
      remove={() => remove.run({ id: account.id, revision: account.revision })}
      onClose={onClose}
    />
  )
}
