import { contract } from '../../../db/contract/contract'
import type { Status } from '../../../db/contract/register'
import { useCommand } from '../../api/hooks'
import { takeStatus } from '../../api/session'
import { atField } from '../../forms/at-field'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormTextField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { FrontPage } from '../../ui/front-page'
import { Notice } from '../../ui/notice'
import { momentWords } from '../../words/moment'
import { session } from '../../words/register'
import { backupMadeAt } from './backup-name'
import { useCountdown } from './countdown'

export interface SignInScreenProps {
  readonly status: Status
  readonly onRecover: () => void
}

/** Signing in to the chosen register: a password, and a name where there are several users. A wrong password is said at its field. */
export function SignInScreen({ status, onRecover }: SignInScreenProps) {
  const signIn = useCommand('session.signIn')
  const close = useCommand('register.close')
  const openDemo = useCommand('register.openDemo')
  const form = useContractForm(contract['session.signIn'].input, {
    defaultValues: { userName: '', password: '' },
  })
  const seconds = useCountdown(form.failure?.retryAt ?? status.retryAt)
  const { path } = status
  const madeAt = path === null ? null : backupMadeAt(path)

  return (
    <FrontPage
      title={session.signIn}
      description={
        <span dir="auto" className="break-all" title={path ?? ''}>
          {status.fileName}
        </span>
      }
    >
      {madeAt !== null && (
        <Notice kind="warning" title={session.backupOf(momentWords(madeAt))}>
          {session.backupText}
        </Notice>
      )}
      {status.lockedBecause !== null && <Notice>{session.lockedBecause[status.lockedBecause]}</Notice>}
      <FormBody
        form={form}
        unguarded
        label={session.signIn}
        onSave={async ({ userName, password }) =>
          atField(
            await signIn.run(status.needsUserName ? { userName: userName ?? '', password } : { password }),
            'wrong_password',
            'password',
          )
        }
        onSaved={takeStatus}
      >
        {status.needsUserName && (
          <FormTextField form={form} name="userName" label={session.userName} isRequired autoFocus />
        )}
        <FormTextField
          form={form}
          name="password"
          label={session.password}
          type="password"
          dir="auto"
          isRequired
          autoFocus={!status.needsUserName}
        />
        {seconds > 0 && <Notice kind="warning">{session.wait(seconds)}</Notice>}
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving} isDisabled={seconds > 0}>
            {session.signIn}
          </Button>
          <Button variant="plain" onPress={onRecover}>
            {session.forgot}
          </Button>
          {status.demo && path !== null && (
            <Button
              variant="plain"
              isPending={openDemo.isPending}
              onPress={() => {
                // The file is there, so which scenario is named makes nothing.
                void openDemo.run({ path, scenario: 'qom' }).then((result) => {
                  if (result.ok) takeStatus(result.value)
                  else form.showFailure(result.error)
                })
              }}
            >
              {session.demoAgain}
            </Button>
          )}
          <Button
            variant="plain"
            isPending={close.isPending}
            onPress={() => {
              void close.run({}).then((result) => {
                if (result.ok) takeStatus(result.value)
                else form.showFailure(result.error)
              })
            }}
          >
            {session.otherRegister}
          </Button>
        </FormActions>
      </FormBody>
    </FrontPage>
  )
}
