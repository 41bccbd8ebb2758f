import { type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { session } from '../words/register'
import type { ContractForm } from './contract-form'
import { FormTextField } from './form-fields'
import { passwordStrength } from './password-strength'

const widths = ['w-1/12', 'w-1/4', 'w-1/2', 'w-3/4', 'w-full'] as const

export interface NewPasswordFieldsProps<In extends FieldValues, Out> {
  readonly form: ContractForm<In, Out>
  readonly name: FieldPath<In>
  readonly againName: FieldPath<In>
  readonly label?: string
}

/** A new password typed twice, with a hint how strong it is. That both are the same is the schema's business. */
export function NewPasswordFields<In extends FieldValues, Out>({
  form,
  name,
  againName,
  label = session.newPassword,
}: NewPasswordFieldsProps<In, Out>) {
  const typed: unknown = useWatch({ control: form.hook.control, name })
  const strength = passwordStrength(typeof typed === 'string' ? typed : '')
  return (
    <>
      <FormTextField
        form={form}
        name={name}
        label={label}
        type="password"
        dir="auto"
        isRequired
        description={
          <>
            {session.passwordHint}
            {typeof typed === 'string' && typed !== '' && (
              <span className="flex items-center gap-2 pt-1">
                <span className="h-1.5 w-24 overflow-hidden rounded-full bg-line">
                  <span className={`block h-full rounded-full bg-accent ${widths[strength]}`} />
                </span>
                <span>
                  {session.strengthLabel}: <strong>{session.strength[strength]}</strong>
                </span>
              </span>
            )}
          </>
        }
      />
      <FormTextField
        form={form}
        name={againName}
        label={session.newPasswordAgain}
        type="password"
        dir="auto"
        isRequired
      />
    </>
  )
}
