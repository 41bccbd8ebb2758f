import type { z } from 'zod'
import { type Center, centerFieldsSchema } from '../../../db/contract/centers'
import {
  centerKindWords,
  licensedSexWords,
  ownershipWords,
  PROVINCES,
} from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import {
  FormDateField,
  FormNumberField,
  FormSelectField,
  FormSuggestField,
  FormTextField,
} from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { centersWords as words } from '../../words/centers'

type Fields = z.input<typeof centerFieldsSchema>

const provinces = PROVINCES.map((name) => ({ id: name, label: name }))

/** The form of a center, new or known, over the list. */
export function CenterDialog({
  center,
  onClose,
}: {
  readonly center: Center | null
  readonly onClose: () => void
}) {
  const form = useContractForm(centerFieldsSchema, {
    defaultValues: fieldsOf(center),
    draftKey: `center ${center?.id ?? 'new'}`,
  })
  const save = useCommand('centers.save')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={center === null ? words.newTitle : words.edit(center.name)}
      size="large"
    >
      <FormBody
        form={form}
        onSave={(fields) =>
          save.run(center === null ? { fields } : { id: center.id, revision: center.revision, fields })
        }
        onSaved={() => {
          notify({ text: words.saved, kind: 'success' })
          onClose()
        }}
      >
        <FieldGrid columns={3}>
          <FormTextField form={form} name="name" label={words.name} isRequired autoFocus />
          <FormSelectField
            form={form}
            name="kind"
            label={words.kind}
            options={optionsOf(centerKindWords)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="ownership"
            label={words.ownership}
            options={optionsOf(ownershipWords)}
            isRequired
          />
          <FormSuggestField form={form} name="province" label={words.province} options={provinces} />
          <FormTextField form={form} name="county" label={words.county} />
          <FormNumberField form={form} name="capacity" label={words.capacity} />
          <FormSelectField
            form={form}
            name="licensedSex"
            label={words.licensedSex}
            options={optionsOf(licensedSexWords)}
            emptyLabel={common.missing}
          />
          <FormNumberField form={form} name="licensedAgeFrom" label={words.licensedAgeFrom} />
          <FormNumberField form={form} name="licensedAgeTo" label={words.licensedAgeTo} />
          <FormTextField form={form} name="licenceNumber" label={words.licenceNumber} />
          <FormDateField form={form} name="openedOn" label={words.openedOn} />
          <FormDateField form={form} name="closedOn" label={words.closedOn} />
        </FieldGrid>
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving}>
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </FormActions>
      </FormBody>
    </Dialog>
  )
}

function fieldsOf(center: Center | null): Partial<Fields> {
  if (center === null) {
    return { name: '', capacity: null, licensedSex: null, licensedAgeFrom: null, licensedAgeTo: null }
  }
  const { name, kind, ownership, province, county, capacity, licenceNumber, openedOn, closedOn } = center
  const { licensedSex, licensedAgeFrom, licensedAgeTo } = center
  return {
    name,
    kind,
    ownership,
    province,
    county,
    capacity,
    licensedSex,
    licensedAgeFrom,
    licensedAgeTo,
    licenceNumber,
    openedOn,
    closedOn,
  }
}
