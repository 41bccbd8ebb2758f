import type { z } from 'zod'
import { type Center, centerFieldsSchema } from '../../../db/contract/centers'
import {
  centerKindWords,
  licensedSexWords,
  ownershipWords,
  PROVINCES,
} from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import {
  FormDateField,
  FormNumberField,
  FormSelectField,
  FormSuggestField,
  FormTextField,
} from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { common } from '../../words/common'
import { centersWords as words } from '../../words/centers'

type Input = z.input<typeof centerFieldsSchema>
type Output = z.output<typeof centerFieldsSchema>

const fresh: Partial<Input> = {
  name: '',
  capacity: null,
  licensedSex: null,
  licensedAgeFrom: null,
  licensedAgeTo: null,
}

const provinces = PROVINCES.map((name) => ({ id: name, label: name }))

/** The form of a center, new or known, over the list. */
export function CenterDialog({
  center,
  onClose,
}: {
  readonly center: Center | null
  readonly onClose: () => void
}) {
  const save = useCommand('centers.save')
  return (
    <RecordDialog
      title={center === null ? words.newTitle : words.edit(center.name)}
      size="large"
      schema={centerFieldsSchema}
      fieldNames={[
        'name',
        'kind',
        'ownership',
        'province',
        'county',
        'capacity',
        'licensedSex',
        'licensedAgeFrom',
        'licensedAgeTo',
        'licenceNumber',
        'openedOn',
        'closedOn',
      ]}
      subject="center"
      values={center === null ? fresh : fieldsOf(center)}
      revision={center?.revision ?? null}
      draftKey={`center ${center?.id ?? 'new'}`}
      save={(fields, _accepted, revision) =>
        save.run(center === null ? { fields } : { id: center.id, revision, fields })
      }
      newest={async () => {
        const answer = await invoke('centers.list', {})
        const now = answer.ok ? answer.value.find(({ id }) => id === center?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <FieldGrid columns={3}>
          <FormTextField form={form} name="name" label={words.name} isRequired />
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
      )}
    </RecordDialog>
  )
}

function fieldsOf(center: Center): Output {
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
