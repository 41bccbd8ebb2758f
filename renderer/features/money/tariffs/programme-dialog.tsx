import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import {
  payees,
  programmeBases,
  programmeConditions,
  programmeFieldsSchema,
  type ProgrammeRecord,
  prorations,
  rateDays,
  roundings,
  roundingUnits,
} from '../../../../db/contract/programmes'
import { persianNumber } from '../../../../db/contract/persian'
import {
  payeeWords,
  programmeBasisWords,
  programmeConditionWords,
  prorationWords,
  rateDayWords,
  roundingWords,
} from '../../../../db/contract/words/money-terms'
import { useCommand } from '../../../api/hooks'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import {
  FormCheckboxField,
  FormCheckboxGroupField,
  FormNumberField,
  FormSelectField,
  FormTextField,
} from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { optionsOf } from '../../../ui/option'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { tariffWords as words } from '../../../words/tariffs'

const unitOptions = roundingUnits.map((unit) => ({
  id: String(unit),
  label: unit === 1 ? words.oneRial : words.unit(persianNumber(unit)),
}))

/** The form holds the rounding unit as its choice does: as text. */
const formSchema = programmeFieldsSchema.extend({
  roundingUnit: z
    .enum(['1', '1000', '10000'])
    .transform((text) => roundingUnits.find((unit) => String(unit) === text) ?? 1),
})
type Fields = z.input<typeof formSchema>

/** How a programme is run: whom it is for, into which account, how a part of a month is paid, under what conditions. */
export function ProgrammeDialog({
  programme,
  name,
  onClose,
}: {
  readonly programme: ProgrammeRecord | null
  /** Of a known programme. */
  readonly name: string | null
  readonly onClose: () => void
}) {
  const form = useContractForm(formSchema, {
    defaultValues: fieldsOf(programme),
    draftKey: `programme ${programme?.id ?? 'new'}`,
    fieldOf: (field) => fieldNames.find((one) => one === field.replace(/^fields\./u, '')) ?? null,
  })
  const save = useCommand('programmes.save')
  const proration = useWatch({ control: form.hook.control, name: 'proration' })
  const conditions = useWatch({ control: form.hook.control, name: 'conditions' })
  // The known programmes are named by the words; only one's own can be named anew.
  const isOwn = programme?.name !== null
  const title = name === null ? words.newProgramme : words.programmeTitle(name)
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={(fields) =>
          save.run({
            fields,
            ...(programme === null ? {} : { id: programme.id, revision: programme.revision }),
          })
        }
        onSaved={() => {
          notify({ kind: 'success', text: words.programmeSaved })
          onClose()
        }}
      >
        {isOwn && <FormTextField form={form} name="name" label={words.programmeName} isRequired autoFocus />}
        <FieldGrid columns={2}>
          <FormSelectField
            form={form}
            name="basis"
            label={words.basis}
            options={optionsOf(programmeBasisWords, programmeBases)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="payee"
            label={words.payee}
            options={optionsOf(payeeWords, payees)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="proration"
            label={words.proration}
            options={optionsOf(prorationWords, prorations)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="rateDay"
            label={words.rateDay}
            options={optionsOf(rateDayWords, rateDays)}
            isDisabled={proration === 'days'}
            description={words.rateDayHint}
          />
          <FormSelectField
            form={form}
            name="rounding"
            label={words.rounding}
            options={optionsOf(roundingWords, roundings)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="roundingUnit"
            label={words.roundingUnit}
            options={unitOptions}
            isRequired
          />
        </FieldGrid>
        <FormCheckboxGroupField
          form={form}
          name="conditions"
          label={words.conditions}
          options={optionsOf(programmeConditionWords, programmeConditions)}
        />
        {conditions.includes('income_decile') && (
          <div className="w-56">
            <FormNumberField form={form} name="decileLimit" label={words.decileLimit} isRequired />
          </div>
        )}
        <FormCheckboxField form={form} name="active" label={words.active} />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

const fieldNames = [
  'name',
  'basis',
  'payee',
  'proration',
  'rateDay',
  'rounding',
  'roundingUnit',
  'conditions',
  'decileLimit',
  'active',
] as const

function fieldsOf(programme: ProgrammeRecord | null): Fields {
  const { name, basis, payee, proration, rounding, roundingUnit, rateDay, conditions, decileLimit, active } =
    programme ?? fresh
  return {
    name,
    basis,
    payee,
    proration,
    rounding,
    roundingUnit: roundingUnit === 1 ? '1' : roundingUnit === 1000 ? '1000' : '10000',
    rateDay,
    conditions: [...conditions],
    decileLimit,
    active,
  }
}

const fresh = {
  name: '',
  basis: 'support',
  payee: 'family',
  proration: 'whole_month',
  rounding: 'nearest',
  roundingUnit: 1,
  rateDay: 'month_end',
  conditions: [],
  decileLimit: null,
  active: true,
} as const
