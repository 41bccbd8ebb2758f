import type { z } from 'zod'
import { type StaffMember, staffFieldsSchema } from '../../../db/contract/staff'
import { staffRoleWords } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { type Option, optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { useToday } from '../../ui/today'
import { common } from '../../words/common'
import { personName } from '../../words/person'
import { staffWords as words } from '../../words/staff'

/** The form of a member of staff, new or known. */
export function StaffDialog({
  member,
  centers,
  onClose,
}: {
  readonly member: StaffMember | null
  readonly centers: readonly Option[]
  readonly onClose: () => void
}) {
  const today = useToday()
  const form = useContractForm(staffFieldsSchema, {
    defaultValues: fieldsOf(member, centers, today),
    draftKey: `staff ${member?.id ?? 'new'}`,
  })
  const save = useCommand('staff.save')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member === null ? words.newTitle : words.edit(personName(member))}
    >
      <FormBody
        form={form}
        onSave={(fields) =>
          save.run(member === null ? { fields } : { id: member.id, revision: member.revision, fields })
        }
        onSaved={() => {
          notify({ text: words.saved, kind: 'success' })
          onClose()
        }}
      >
        <FieldGrid columns={2}>
          <FormTextField form={form} name="firstName" label={words.firstName} autoFocus />
          <FormTextField form={form} name="lastName" label={words.lastName} isRequired />
          <FormSelectField
            form={form}
            name="role"
            label={words.role}
            options={optionsOf(staffRoleWords)}
            isRequired
          />
          <FormSelectField
            form={form}
            name="centerId"
            label={words.center}
            options={centers}
            emptyLabel={common.missing}
          />
          <FormTextField form={form} name="nationalId" label={words.nationalId} inputMode="numeric" />
          <span />
          <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
          <FormDateField form={form} name="endsOn" label={words.endsOn} description={words.endsOnHelp} />
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

function fieldsOf(
  member: StaffMember | null,
  centers: readonly Option[],
  today: string,
): Partial<z.input<typeof staffFieldsSchema>> {
  if (member === null) {
    const only = centers.length === 1 ? (centers[0]?.id ?? null) : null
    return { firstName: '', lastName: '', centerId: only, nationalId: '', startsOn: today, endsOn: null }
  }
  const { centerId, firstName, lastName, role, nationalId, startsOn, endsOn } = member
  return { centerId, firstName, lastName, role, nationalId, startsOn, endsOn }
}
