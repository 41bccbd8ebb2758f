import { useState } from 'react'
import { z } from 'zod'
import { contract } from '../../../db/contract/contract'
import {
  centerKindWords,
  fieldWords,
  licensedSexWords,
  MISSING,
  ownershipWords,
  PROVINCES,
} from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormComboField, FormNumberField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { NewPasswordFields } from '../../forms/password-fields'
import { Button } from '../../ui/button'
import { FrontPage } from '../../ui/front-page'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { common } from '../../words/common'
import { session, start } from '../../words/register'

const creationSchema = contract['register.create'].input
  .omit({ path: true })
  .extend({ again: z.string() })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'passwords_differ' })

const provinces = PROVINCES.map((name) => ({ id: name, label: name }))
const kinds = optionsOf(centerKindWords)
const ownerships = optionsOf(ownershipWords)
const sexes = optionsOf(licensedSexWords)
const word = (field: string): string => fieldWords[field] ?? field

export interface CreateScreenProps {
  readonly onCreated: (recoveryKey: string) => void
  readonly onBack: () => void
}

/** The form of a new register: where it lies, its first center, and its first user. What was typed stays on every failure. */
export function CreateScreen({ onCreated, onBack }: CreateScreenProps) {
  const create = useCommand('register.create')
  const offered = useQueryMethod('shell.defaultRegisterPath', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const path = chosen ?? offered.value?.path ?? ''
  const form = useContractForm(creationSchema, {
    defaultValues: {
      center: {
        name: '',
        province: null,
        county: '',
        capacity: null,
        licensedSex: null,
        licensedAgeFrom: null,
        licensedAgeTo: null,
        licenceNumber: null,
        openedOn: null,
        closedOn: null,
      },
      userName: '',
      password: '',
      again: '',
    },
  })
  const change = async (): Promise<void> => {
    const answer = await invoke('shell.chooseRegister', { purpose: 'create' })
    if (!answer.ok) form.showFailure(answer.error)
    else if (answer.value.path !== null) setChosen(answer.value.path)
  }

  return (
    <FrontPage title={start.createTitle} description={start.createIntro} size="wide">
      <FormBody
        form={form}
        unguarded
        label={start.createTitle}
        onSave={({ center, userName, password }) => create.run({ path, center, userName, password })}
        onSaved={({ recoveryKey }) => onCreated(recoveryKey)}
      >
        <Part title={start.centerTitle}>
          <FieldGrid columns={3}>
            <FormTextField form={form} name="center.name" label={start.centerName} isRequired autoFocus />
            <FormSelectField
              form={form}
              name="center.kind"
              label={start.centerKind}
              options={kinds}
              isRequired
            />
            <FormSelectField
              form={form}
              name="center.ownership"
              label={word('ownership')}
              options={ownerships}
              isRequired
            />
            <FormComboField form={form} name="center.province" label={word('province')} options={provinces} />
            <FormTextField form={form} name="center.county" label={word('county')} />
            <FormNumberField form={form} name="center.capacity" label={word('capacity')} />
            <FormSelectField
              form={form}
              name="center.licensedSex"
              label={word('licensedSex')}
              options={sexes}
              emptyLabel={MISSING}
            />
            <FormNumberField form={form} name="center.licensedAgeFrom" label={start.ageFrom} />
            <FormNumberField form={form} name="center.licensedAgeTo" label={start.ageTo} />
          </FieldGrid>
        </Part>
        <Part title={start.userTitle} description={start.userText}>
          <FieldGrid columns={3}>
            <FormTextField form={form} name="userName" label={start.userName} isRequired />
            <NewPasswordFields form={form} name="password" againName="again" label={session.password} />
          </FieldGrid>
        </Part>
        <Part title={start.placeTitle}>
          <div className="flex flex-wrap items-center gap-3">
            <bdi dir="ltr" className="break-all" aria-label={start.place}>
              {path}
            </bdi>
            <Button size="small" onPress={() => void change()}>
              {start.change}
            </Button>
          </div>
        </Part>
        {offered.failure !== undefined && chosen === null && <Notice kind="warning">{start.change}</Notice>}
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving} isDisabled={path === ''}>
            {start.createButton}
          </Button>
          <Button variant="plain" onPress={onBack}>
            {common.back}
          </Button>
        </FormActions>
      </FormBody>
    </FrontPage>
  )
}

function Part({
  title,
  description,
  children,
}: {
  readonly title: string
  readonly description?: string
  readonly children: React.ReactNode
}) {
  return (
    <fieldset className="flex flex-col gap-2 border-t border-line pt-3">
      <legend className="float-start font-semibold">{title}</legend>
      {description !== undefined && <p className="text-sm text-ink-soft">{description}</p>}
      {children}
    </fieldset>
  )
}
