import { type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { contract } from '../../../db/contract/contract'
import { roles, type Role } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import type { User } from '../../../db/contract/register'
import { roleWords } from '../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { atField } from '../../forms/at-field'
import { type ContractForm, useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormComboField, FormRadioField, FormTextField } from '../../forms/form-fields'
import { NewPasswordFields } from '../../forms/password-fields'
import { Dialog } from '../../ui/dialog'
import { notify } from '../../ui/toast'
import { session } from '../../words/register'
import { settingsWords } from '../../words/settings'

const roleOptions = roles.map((role) => ({
  id: role,
  label: roleWords[role],
  description: settingsWords.roleTexts[role],
}))

const same = { path: ['again'], message: 'passwords_differ' }
const hasHome = ({ role, centerId }: { role: Role; centerId: string | null }): boolean =>
  role !== 'carer' || centerId !== null
const homeless = { path: ['centerId'], message: 'required' }
const newUserSchema = contract['users.create'].input
  .extend({ again: z.string() })
  .refine((typed) => typed.password === typed.again, same)
  .refine(hasHome, homeless)
const passwordSchema = contract['users.setPassword'].input
  .pick({ password: true })
  .extend({ again: z.string() })
  .refine((typed) => typed.password === typed.again, same)
const roleSchema = contract['users.update'].input
  .pick({ role: true, centerId: true })
  .refine(hasHome, homeless)

interface DialogProps {
  readonly onClose: () => void
}

/** Makes a user with a role and a first password. */
export function NewUserDialog({ onClose }: DialogProps) {
  const create = useCommand('users.create')
  const form = useContractForm(newUserSchema, {
    defaultValues: { name: '', role: 'social_worker', centerId: null, password: '', again: '' },
  })
  const role = useWatch({ control: form.hook.control, name: 'role' })
  return (
    <Dialog isOpen onClose={onClose} title={settingsWords.addUser}>
      <FormBody
        form={form}
        unguarded
        label={settingsWords.addUser}
        onSave={async ({ again: _again, ...user }) => atField(await create.run(user), 'user_exists', 'name')}
        onSaved={() => {
          onClose()
          notify({ text: settingsWords.userAdded })
        }}
      >
        <FormTextField form={form} name="name" label={settingsWords.userName} isRequired autoFocus />
        <FormRadioField
          form={form}
          name="role"
          label={settingsWords.role}
          options={roleOptions}
          orientation="vertical"
          isRequired
        />
        {role === 'carer' && <HomeField form={form} />}
        <NewPasswordFields form={form} name="password" againName="again" label={session.password} />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

/** Changes a user's role. */
export function RoleDialog({ user, onClose }: DialogProps & { readonly user: User }) {
  const update = useCommand('users.update')
  const form = useContractForm(roleSchema, { defaultValues: { role: user.role, centerId: user.centerId } })
  const role = useWatch({ control: form.hook.control, name: 'role' })
  const title = settingsWords.roleOf(user.name)
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <FormBody
        form={form}
        unguarded
        label={title}
        onSave={(chosen) =>
          update.run({ id: user.id, revision: user.revision, ...chosen, disabled: user.disabled })
        }
        onSaved={onClose}
      >
        <FormRadioField
          form={form}
          name="role"
          label={settingsWords.role}
          options={roleOptions}
          orientation="vertical"
        />
        {role === 'carer' && <HomeField form={form} />}
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

/** The home of a carer; she sees no other. */
function HomeField<In extends FieldValues & { centerId?: string | null | undefined }, Out>({
  form,
}: {
  readonly form: ContractForm<In, Out>
}) {
  const { value = [] } = useQueryMethod('centers.list', {})
  return (
    <FormComboField
      form={form}
      name={'centerId' as FieldPath<In>}
      label={settingsWords.homeOfCarer}
      description={settingsWords.homeOfCarerText}
      options={value.map(({ id, name }) => ({ id, label: persianDigits(name) }))}
      isRequired
    />
  )
}

/** Gives a user a new password. */
export function PasswordDialog({ user, onClose }: DialogProps & { readonly user: User }) {
  const setPassword = useCommand('users.setPassword')
  const form = useContractForm(passwordSchema, { defaultValues: { password: '', again: '' } })
  const title = settingsWords.setPasswordFor(user.name)
  return (
    <Dialog isOpen onClose={onClose} title={title} size="small">
      <FormBody
        form={form}
        unguarded
        label={title}
        onSave={({ password }) => setPassword.run({ id: user.id, password })}
        onSaved={() => {
          onClose()
          notify({ text: settingsWords.passwordChanged })
        }}
      >
        <NewPasswordFields form={form} name="password" againName="again" />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
