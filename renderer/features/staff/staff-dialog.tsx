import type { z } from 'zod'
import { type StaffMember, staffFieldsSchema } from '../../../db/contract/staff'
import { staffRoleWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { type Option, optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
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
  const save = useCommand('staff.save')
  return (
    <RecordDialog
      title={member === null ? words.newTitle : words.edit(personName(member))}
      schema={staffFieldsSchema}
      fieldNames={['firstName', 'lastName', 'role', 'centerId', 'nationalId', 'startsOn', 'endsOn']}
      subject="staff"
      values={member === null ? freshOf(centers, today) : fieldsOf(member)}
      revision={member?.revision ?? null}
      draftKey={`staff ${member?.id ?? 'new'}`}
      save={(fields, _accepted, revision) =>
        save.run(member === null ? { fields } : { id: member.id, revision, fields })
      }
      newest={async () => {
        const answer = await invoke('staff.list', {})
        const now = answer.ok ? answer.value.find(({ id }) => id === member?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      centerName={(id) => centers.find((center) => center.id === id)?.label ?? null}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <FieldGrid columns={2}>
          <FormTextField form={form} name="firstName" label={words.firstName} />
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
      )}
    </RecordDialog>
  )
}

function freshOf(centers: readonly Option[], today: string): Partial<z.input<typeof staffFieldsSchema>> {
  const only = centers.length === 1 ? (centers[0]?.id ?? null) : null
  return { firstName: '', lastName: '', centerId: only, nationalId: '', startsOn: today, endsOn: null }
}

function fieldsOf(member: StaffMember): z.output<typeof staffFieldsSchema> {
  const { centerId, firstName, lastName, role, nationalId, startsOn, endsOn } = member
  return { centerId, firstName, lastName, role, nationalId, startsOn, endsOn }
}
