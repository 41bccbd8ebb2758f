import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import {
  type ChildMoney,
  childMoneyMethods,
  savingsKinds,
  type SavingsEntry,
} from '../../../../db/contract/child-money'
import { formatJalali } from '../../../../db/contract/jalali'
import { savingsKindWords } from '../../../../db/contract/words/money-terms'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormDateField, FormRadioField, FormTextField } from '../../../forms/form-fields'
import { Button, IconButton } from '../../../ui/button'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Dialog } from '../../../ui/dialog'
import { optionsOf } from '../../../ui/option'
import { FieldGrid, Section } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { childMoneyWords as words, homeWords, moneyWords } from '../../../words/money-screens'
import { FormAmountField } from '../parts/amount-field'
import { RemoveDialog } from '../../../forms/remove-dialog'

/** حساب آتیه: what stands in it, when it opens, what was put in before the register's time and taken out. */
export function SavingsPart({
  childId,
  money,
  mayEdit,
}: {
  readonly childId: string
  readonly money: ChildMoney
  readonly mayEdit: boolean
}) {
  const { settings, today } = useSession()
  const [adding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<SavingsEntry | null>(null)
  const { savingsOpenOn } = money
  const columns: DataColumn<SavingsEntry>[] = [
    {
      id: 'kind',
      header: homeWords.purpose,
      isRowHeader: true,
      cell: ({ kind }) => savingsKindWords[kind],
    },
    { id: 'day', header: words.onDay, cell: ({ onDay }) => formatJalali(onDay) },
    {
      id: 'amount',
      header: moneyWords.amount,
      align: 'end',
      cell: ({ amountRial }) => formatMoney(amountRial, settings.currency),
    },
    { id: 'note', header: homeWords.note, cell: ({ note }) => note ?? '–' },
  ]
  if (mayEdit) {
    columns.push({
      id: 'remove',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (entry) => (
        <IconButton
          label={words.removeEntry(savingsKindWords[entry.kind], formatJalali(entry.onDay))}
          icon={<Trash2 className="size-4" />}
          onPress={() => setRemoved(entry)}
        />
      ),
    })
  }
  return (
    <Section
      title={words.savings}
      description={
        savingsOpenOn === null
          ? words.savingsNoBirth
          : today < savingsOpenOn
            ? words.savingsLocked(formatJalali(savingsOpenOn))
            : words.savingsOpen(formatJalali(savingsOpenOn))
      }
      actions={
        mayEdit ? (
          <Button
            size="small"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setAdding(true)}
          >
            {words.addEntry}
          </Button>
        ) : undefined
      }
    >
      <p>
        {words.balance}: <strong>{formatMoney(money.savingsRial, settings.currency)}</strong>
      </p>
      {money.savingsEntries.length > 0 && (
        <DataTable
          caption={words.entriesTitle}
          columns={columns}
          rows={money.savingsEntries}
          rowKey={({ id }) => id}
        />
      )}
      {adding && <EntryDialog childId={childId} onClose={() => setAdding(false)} />}
      {removed !== null && <RemoveEntry entry={removed} onClose={() => setRemoved(null)} />}
    </Section>
  )
}

const entrySchema = childMoneyMethods['savings.save'].input
type Fields = z.input<typeof entrySchema>

function EntryDialog({ childId, onClose }: { readonly childId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const fresh: Partial<Fields> = { childId, kind: 'opening', onDay: today, note: null }
  const form = useContractForm(entrySchema, {
    defaultValues: fresh,
    fieldOf: (field) => fieldNames.find((one) => one === field) ?? null,
  })
  const save = useCommand('savings.save')
  return (
    <Dialog isOpen onClose={onClose} title={words.addEntry} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={words.addEntry}
        onSave={(fields) => save.run(fields)}
        onSaved={() => {
          notify({ kind: 'success', text: words.entrySaved })
          onClose()
        }}
      >
        <FormRadioField
          form={form}
          name="kind"
          label={homeWords.purpose}
          options={optionsOf(savingsKindWords, savingsKinds)}
        />
        <FieldGrid columns={2}>
          <FormAmountField form={form} name="amountRial" />
          <FormDateField form={form} name="onDay" label={words.onDay} isRequired />
        </FieldGrid>
        <FormTextField form={form} name="note" label={homeWords.note} />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

const fieldNames = ['kind', 'amountRial', 'onDay', 'note'] as const

function RemoveEntry({ entry, onClose }: { readonly entry: SavingsEntry; readonly onClose: () => void }) {
  const remove = useCommand('savings.remove')
  return (
    <RemoveDialog
      title={words.removeEntry(savingsKindWords[entry.kind], formatJalali(entry.onDay))}
      text={words.removeEntryText}
      removedText={words.entryRemoved}
      remove={() => remove.run({ id: entry.id, revision: entry.revision })}
      onClose={onClose}
    />
  )
}
