import { z } from 'zod'
import { contract } from '../../../db/contract/contract'
import { useCommand } from '../../api/hooks'
import { atField } from '../../forms/at-field'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormTextField } from '../../forms/form-fields'
import { NewPasswordFields } from '../../forms/password-fields'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { settingsWords } from '../../words/settings'

const changeSchema = contract['session.changePassword'].input
  .extend({ oldPassword: z.string().min(1, 'required').max(200, 'too_long'), again: z.string() })
  .refine((typed) => typed.newPassword === typed.again, { path: ['again'], message: 'passwords_differ' })

const nothing = { oldPassword: '', newPassword: '', again: '' }

/** Changing one's own password. */
export function PasswordPart() {
  const change = useCommand('session.changePassword')
  const form = useContractForm(changeSchema, { defaultValues: nothing })
  return (
    <Section title={settingsWords.password} description={settingsWords.passwordText}>
      <div className="max-w-md">
        <FormBody
          form={form}
          label={settingsWords.changePassword}
          onSave={async ({ oldPassword, newPassword }) =>
            atField(await change.run({ oldPassword, newPassword }), 'wrong_password', 'oldPassword')
          }
          onSaved={() => {
            form.hook.reset(nothing)
            notify({ text: settingsWords.passwordChanged })
          }}
        >
          <FormTextField
            form={form}
            name="oldPassword"
            label={settingsWords.oldPassword}
            type="password"
            dir="auto"
            isRequired
          />
          <NewPasswordFields form={form} name="newPassword" againName="again" />
          <FormActions>
            <Button type="submit" variant="primary" isPending={form.isSaving}>
              {settingsWords.changePassword}
            </Button>
          </FormActions>
        </FormBody>
      </div>
    </Section>
  )
}
