import { z } from 'zod'
import { optionalTextSchema } from '../../../db/contract/fields'
import { insuranceKinds } from '../../../db/contract/insurance'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormSelectField, FormTextField } from '../../forms/form-fields'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { insuranceWords as words } from '../../words/insurance'

const aboutSchema = z.strictObject({
  insuranceKind: z.enum(insuranceKinds, 'required'),
  insurer: optionalTextSchema(100),
})
const kinds = optionsOf(insuranceKindWords, insuranceKinds)

/** Asks for which insurance the chosen children are listed, and makes the numbered list. */
export function MakeListDialog({
  childIds,
  listed,
  onClose,
  onMade,
}: {
  readonly childIds: readonly string[]
  /** How many of them are in another list that waits for its answer. */
  readonly listed: number
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}) {
  const form = useContractForm(aboutSchema, {
    defaultValues: { insuranceKind: 'health_basic', insurer: null },
  })
  const make = useCommand('insurance.makeEnrolmentList')
  return (
    <Dialog isOpen onClose={onClose} title={words.makeTitle} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={words.makeTitle}
        unguarded
        onSave={(about) => make.run({ childIds: [...childIds], ...about })}
        onSaved={({ id, number }) => {
          notify({ text: words.made(number) })
          onMade(id)
        }}
      >
        <p>{words.makeText(childIds.length)}</p>
        {listed > 0 && <Notice kind="warning">{words.alreadyListed(listed)}</Notice>}
        <FieldGrid columns={2}>
          <FormSelectField form={form} name="insuranceKind" label={words.kind} options={kinds} isRequired />
          <FormTextField form={form} name="insurer" label={words.insurer} description={words.insurerHint} />
        </FieldGrid>
        <SaveActions label={words.makeConfirm} isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
