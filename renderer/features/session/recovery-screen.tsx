import { z } from 'zod'
import { contract } from '../../../db/contract/contract'
import type { Status } from '../../../db/contract/register'
import { useCommand } from '../../api/hooks'
import { takeStatus } from '../../api/session'
import { atField } from '../../forms/at-field'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormTextField } from '../../forms/form-fields'
import { NewPasswordFields } from '../../forms/password-fields'
import { Button } from '../../ui/button'
import { FrontPage } from '../../ui/front-page'
import { Notice } from '../../ui/notice'
import { common } from '../../words/common'
import { session } from '../../words/register'
import { useCountdown } from './countdown'

const recoverySchema = contract['session.recover'].input
  .extend({ recoveryKey: z.string().trim().min(1, 'required').max(200, 'too_long'), again: z.string() })
  .refine((typed) => typed.newPassword === typed.again, { path: ['again'], message: 'passwords_differ' })

export interface RecoveryScreenProps {
  readonly status: Status
  readonly onDone: () => void
}

/** Opening the register by its recovery key and giving a user a new password. */
export function RecoveryScreen({ status, onDone }: RecoveryScreenProps) {
  const recover = useCommand('session.recover')
  const form = useContractForm(recoverySchema, {
    defaultValues: { recoveryKey: '', userName: '', newPassword: '', again: '' },
  })
  const seconds = useCountdown(form.failure?.retryAt ?? status.retryAt)
  return (
    <FrontPage title={session.recoverTitle} description={session.recoverText}>
      <FormBody
        form={form}
        unguarded
        label={session.recoverTitle}
        onSave={async ({ recoveryKey, userName, newPassword }) => {
          const result = await recover.run({ recoveryKey, userName, newPassword })
          return atField(atField(result, 'wrong_recovery_key', 'recoveryKey'), 'no_user', 'userName')
        }}
        onSaved={(opened) => {
          onDone()
          takeStatus(opened)
        }}
      >
        <FormTextField
          form={form}
          name="recoveryKey"
          label={session.recoveryKey}
          description={session.recoveryKeyHint}
          dir="ltr"
          isRequired
          autoFocus
        />
        <FormTextField form={form} name="userName" label={session.userName} isRequired />
        <NewPasswordFields form={form} name="newPassword" againName="again" />
        {seconds > 0 && <Notice kind="warning">{session.wait(seconds)}</Notice>}
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving} isDisabled={seconds > 0}>
            {session.recoverButton}
          </Button>
          <Button variant="plain" onPress={onDone}>
            {common.back}
          </Button>
        </FormActions>
      </FormBody>
    </FrontPage>
  )
}
