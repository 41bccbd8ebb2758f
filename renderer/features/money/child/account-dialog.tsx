import { useEffect } from 'react'
import type { z } from 'zod'
import { type Account, accountFieldsSchema, accountPurposes } from '../../../../db/contract/child-money'
import { accountPurposeWords } from '../../../../db/contract/words/money-terms'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormDateField, FormRadioField, FormTextField } from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { optionsOf } from '../../../ui/option'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { homeWords as words, moneyWords } from '../../../words/money-screens'

type Fields = z.input<typeof accountFieldsSchema>

/** A bank account of a child or a center, new or known. */
export function AccountDialog({
  owner,
  name,
  account,
  focus = null,
  onClose,
}: {
  readonly owner: { readonly childId: string } | { readonly centerId: string }
  readonly name: string
  readonly account: Account | null
  /** The field that a finding pointed at. */
  readonly focus?: string | null
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const ofChild = 'childId' in owner
  const form = useContractForm(accountFieldsSchema, {
    defaultValues: fieldsOf(account, today),
    fieldOf: nameOf,
  })
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus((focus === null ? null : nameOf(focus)) ?? 'sheba')
  }, [focus, setFocus])
  const save = useCommand('accounts.save')
  const title = account === null ? words.newAccount(name) : words.editAccount(name)
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={(fields) =>
          save.run({
            fields,
            childId: ofChild ? owner.childId : null,
            centerId: ofChild ? null : owner.centerId,
            ...(account === null ? {} : { id: account.id, revision: account.revision }),
          })
        }
        onSaved={() => {
          notify({ kind: 'success', text: words.accountSaved })
          onClose()
        }}
      >
        {ofChild && (
          <FormRadioField
            form={form}
            name="purpose"
            label={words.purpose}
            options={optionsOf(accountPurposeWords, accountPurposes)}
          />
        )}
        <FieldGrid columns={2}>
          <FormTextField
            form={form}
            name="sheba"
            label={moneyWords.sheba}
            description={words.shebaHint}
            dir="ltr"
            isRequired
          />
          <FormTextField
            form={form}
            name="ownerName"
            label={moneyWords.owner}
            description={words.ownerHint}
            isRequired
          />
          <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
          <FormDateField form={form} name="endsOn" label={words.endsOn} description={words.endHint} />
        </FieldGrid>
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

const fieldNames = ['purpose', 'sheba', 'ownerName', 'startsOn', 'endsOn'] as const
const nameOf = (field: string) => fieldNames.find((one) => one === field.replace(/^fields\./u, '')) ?? null

function fieldsOf(account: Account | null, today: string): Fields {
  return {
    purpose: account?.purpose ?? 'payment',
    sheba: account?.sheba ?? '',
    ownerName: account?.ownerName ?? '',
    startsOn: account?.startsOn ?? today,
    endsOn: account?.endsOn ?? null,
  }
}
