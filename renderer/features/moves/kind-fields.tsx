import type { Center } from '../../../db/contract/centers'
import type { PlacementKind } from '../../../db/contract/placements'
import { entryRouteWords, relationWords } from '../../../db/contract/words/terms'
import {
  FormComboField,
  FormDateField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { admissionWords } from '../../words/admission'
import { common } from '../../words/common'
import { moveWords as words } from '../../words/moves'
import type { MoveForm } from './move-form'

const ordered: readonly PlacementKind[] = [
  'residential',
  'host_family',
  'trustee',
  'adoption_trial',
  'adopted',
]
const families: readonly PlacementKind[] = ['host_family', 'trustee', 'adoption_trial', 'adopted']
const parents = optionsOf(relationWords, ['mother', 'father'])
const relatives = optionsOf(relationWords)

/** What the chosen kind needs besides its day: a center, a relative, a family, a court's order. */
export function KindFields({
  form,
  kind,
  centers,
}: {
  readonly form: MoveForm
  readonly kind: PlacementKind
  readonly centers: readonly Center[]
}) {
  return (
    <>
      <FieldGrid columns={3}>
        {kind === 'residential' && (
          <>
            <FormComboField
              form={form}
              name="centerId"
              label={words.center}
              isRequired
              options={centers.map(({ id, name, residents, capacity }) => ({
                id,
                label: name,
                description: admissionWords.centerPlace(residents, capacity),
              }))}
            />
            <FormSelectField
              form={form}
              name="entryRoute"
              label={words.entryRoute}
              options={optionsOf(entryRouteWords)}
              emptyLabel={words.entryRouteOwn}
            />
          </>
        )}
        {kind === 'kinship' && (
          <>
            <FormTextField form={form} name="relativeName" label={words.relativeName} />
            <FormSelectField
              form={form}
              name="relation"
              label={words.relation}
              options={relatives}
              emptyLabel={common.missing}
            />
          </>
        )}
        {kind === 'reunified' && (
          <FormSelectField
            form={form}
            name="relation"
            label={words.parentRelation}
            options={parents}
            emptyLabel={common.missing}
          />
        )}
        {families.includes(kind) && (
          <FormTextField form={form} name="relativeName" label={words.familyName} />
        )}
        {ordered.includes(kind) && (
          <>
            <FormTextField form={form} name="orderNumber" label={words.orderNumber} />
            <FormDateField form={form} name="orderDate" label={words.orderDate} />
          </>
        )}
      </FieldGrid>
      <FormTextAreaField
        form={form}
        name="note"
        label={kind === 'transferred_out' ? words.destination : words.note}
        rows={2}
      />
    </>
  )
}
