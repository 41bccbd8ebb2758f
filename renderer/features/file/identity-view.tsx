import { Pencil } from 'lucide-react'
import type { Child } from '../../../db/contract/children'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { fieldWords } from '../../../db/contract/words/terms'
import { Button } from '../../ui/button'
import { type Fact, Facts, Section } from '../../ui/section'
import { identityWords } from '../../words/children'
import { common } from '../../words/common'
import { fieldName, linesLook, valueInWords } from '../../words/value-words'
import { asksStayReason } from './identity-fields'

const noCenter = (): null => null

/** Facts of one child for reading, on the screen and in print. */
export function identityFacts(child: Child, today: string): readonly Fact[] {
  const fact = (field: keyof Child): Fact => ({
    label: fieldName(field),
    value: valueInWords('child', field, child[field], noCenter),
  })
  const birth =
    child.birthDate === null
      ? common.missing
      : `${formatJalali(child.birthDate)}${child.birthDateEstimated ? ` (${common.estimated})` : ''}`
  return [
    fact('firstName'),
    fact('lastName'),
    fact('fatherName'),
    fact('motherName'),
    fact('sex'),
    fact('fileNumber'),
    { label: fieldWords['birthDate'] ?? '', value: birth },
    {
      label: fieldWords['nationalId'] ?? '',
      value:
        child.nationalId === null
          ? [
              common.missing,
              ...(child.nationalIdMissingReason === null
                ? []
                : [
                    `(${valueInWords('child', 'nationalIdMissingReason', child.nationalIdMissingReason, noCenter)})`,
                  ]),
            ].join(' ')
          : persianDigits(child.nationalId),
    },
    fact('foreignId'),
    fact('legalStatus'),
    fact('admissionReasons'),
    fact('disability'),
    fact('worker'),
    ...(asksStayReason(child, today) ? [fact('stayReason')] : []),
  ]
}

/** The first page of the file for reading. */
export function IdentityView({
  child,
  today,
  onEdit,
  isBack = false,
}: {
  readonly child: Child
  readonly today: string
  readonly onEdit: (() => void) | null
  /** Just back from the form: the way into it has the focus again. */
  readonly isBack?: boolean
}) {
  return (
    <Section
      title={identityWords.title}
      actions={
        onEdit && (
          <Button icon={<Pencil aria-hidden="true" className="size-4" />} onPress={onEdit} autoFocus={isBack}>
            {identityWords.edit}
          </Button>
        )
      }
    >
      <Facts columns={3} facts={identityFacts(child, today)} />
      {child.notes !== null && (
        <Facts
          columns={1}
          facts={[{ label: fieldName('notes'), value: <span className={linesLook}>{child.notes}</span> }]}
        />
      )}
    </Section>
  )
}
