import { useState } from 'react'
import { z } from 'zod'
import type { Status } from '../../../db/contract/register'
import { useCommand } from '../../api/hooks'
import { askStatus } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormTextField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { FailureNotice } from '../../ui/failure-notice'
import { FrontPage } from '../../ui/front-page'
import { Notice } from '../../ui/notice'
import { FieldGrid } from '../../ui/section'
import { common } from '../../words/common'
import { start } from '../../words/register'
import { twoPlaces } from './ask-back'
import { KeyGroups } from './key-groups'

export interface RecoveryKeyScreenProps {
  readonly status: Status
  /** Null when the page was loaded anew and does not know it any more. */
  readonly recoveryKey: string | null
  readonly onNewKey: (recoveryKey: string) => void
}

/** Shows the recovery key, prints it, and asks two of its groups back before the register opens. */
export function RecoveryKeyScreen({ status, recoveryKey, onNewKey }: RecoveryKeyScreenProps) {
  const [asking, setAsking] = useState(false)
  const renew = useCommand('register.renewRecoveryKey')
  if (recoveryKey === null) {
    return (
      <FrontPage title={start.keyLost} description={start.keyLostText}>
        {renew.failure !== undefined && <FailureNotice failure={renew.failure} />}
        <FormActions>
          <Button
            variant="primary"
            isPending={renew.isPending}
            onPress={() => {
              void renew.run({}).then((result) => {
                if (result.ok) onNewKey(result.value.recoveryKey)
              })
            }}
          >
            {start.keyRenew}
          </Button>
        </FormActions>
      </FrontPage>
    )
  }
  const groups = recoveryKey.split('-')
  return asking ? (
    <AskBack count={groups.length} onBack={() => setAsking(false)} />
  ) : (
    <ShowKey status={status} groups={groups} onWritten={() => setAsking(true)} />
  )
}

function ShowKey({
  status,
  groups,
  onWritten,
}: {
  readonly status: Status
  readonly groups: readonly string[]
  readonly onWritten: () => void
}) {
  const print = useCommand('shell.print')
  return (
    <FrontPage title={start.keyTitle} description={start.keyText} size="wide">
      <KeyGroups groups={groups} />
      <Notice kind="warning">{start.keyOnce}</Notice>
      {print.failure !== undefined && <Notice kind="error">{start.printFailed}</Notice>}
      <FormActions>
        <Button variant="primary" onPress={onWritten}>
          {start.keyWritten}
        </Button>
        <Button
          isPending={print.isPending}
          onPress={() => {
            void print.run({
              document: 'recovery_key',
              fileName: start.keyFile,
              footer: start.keyTitle,
              data: {
                groups: [...groups],
                fileName: status.fileName,
                registerName: status.registerName,
                createdOn: status.today,
                demo: status.demo,
              },
            })
          }}
        >
          {common.print}
        </Button>
      </FormActions>
    </FrontPage>
  )
}

const askedSchema = z.object({
  groups: z.array(
    z.object({ index: z.int(), text: z.string().trim().min(1, 'required').max(50, 'too_long') }),
  ),
})

function AskBack({ count, onBack }: { readonly count: number; readonly onBack: () => void }) {
  const confirm = useCommand('register.confirmRecoveryKey')
  const [places] = useState(() => twoPlaces(count))
  const form = useContractForm(askedSchema, {
    defaultValues: { groups: places.map((index) => ({ index, text: '' })) },
    fieldOf: (field) =>
      /^groups\.[01]$/u.test(field) ? `groups.${field === 'groups.0' ? 0 : 1}.text` : null,
  })
  return (
    <FrontPage title={start.keyAskTitle} description={start.keyAskText}>
      <FormBody
        form={form}
        unguarded
        label={start.keyAskTitle}
        onSave={({ groups }) => confirm.run({ groups })}
        onSaved={askStatus}
      >
        <FieldGrid columns={2}>
          {places.map((place, index) => (
            <FormTextField
              key={place}
              form={form}
              name={`groups.${index}.text`}
              label={start.group(place + 1)}
              dir="ltr"
              isRequired
              autoFocus={index === 0}
            />
          ))}
        </FieldGrid>
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving}>
            {start.keyConfirm}
          </Button>
          <Button variant="plain" onPress={onBack}>
            {start.keyShowAgain}
          </Button>
        </FormActions>
      </FormBody>
    </FrontPage>
  )
}
