import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { type FieldPath, type FieldValues, useController } from 'react-hook-form'
import type { ChildRow } from '../../db/contract/children'
import { persianDigits } from '../../db/contract/persian'
import { fieldFault } from '../../db/contract/words/errors'
import { MISSING } from '../../db/contract/words/terms'
import { useQueryMethod } from '../api/hooks'
import { type ContractForm, SENTENCE } from './contract-form'
import { Button } from '../ui/button'
import { SearchField } from '../ui/search-field'
import { lineWords as words, moneyWords } from '../words/money-screens'
import { personName } from '../words/person'

/** More than this are found by typing more. */
const MOST = 8

/** A child of the register for the form, found by typing a part of her name, file number or national id. */
export function ChildChooser<In extends FieldValues, Out>({
  form,
  name,
  exceptId,
}: {
  readonly form: ContractForm<In, Out>
  readonly name: FieldPath<In>
  /** A child who is not offered: the one whose file it is. */
  readonly exceptId?: string
}) {
  const id = useId()
  const { field, fieldState } = useController({ control: form.hook.control, name })
  const change: (value: unknown) => void = field.onChange
  const [chosen, setChosen] = useState<ChildRow | null>(null)
  const [text, setText] = useState('')
  const isAsking = chosen === null && text.trim().length >= 2
  const { value } = useQueryMethod(
    'children.search',
    { text, limit: MOST },
    { enabled: isAsking, keepPrevious: true },
  )
  const fault = fieldState.error
  const take = (child: ChildRow | null): void => {
    setChosen(child)
    change(child?.id ?? '')
  }
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-1">
      <span id={id} className="text-sm text-ink-soft after:ms-1 after:text-danger after:content-['*'_/_'']">
        {moneyWords.child}
      </span>
      {chosen === null ? (
        <SearchField
          label={words.searchChild}
          value={text}
          onChange={setText}
          inputRef={field.ref}
          autoFocus
        />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-medium">{childLine(chosen)}</span>
          <Button size="small" onPress={() => take(null)} autoFocus>
            {words.otherChild}
          </Button>
        </div>
      )}
      {isAsking && value !== undefined && (
        <ul aria-label={words.found} className="card flex flex-col p-1">
          {value.rows
            .filter(({ id: childId }) => childId !== exceptId)
            .map((child) => (
              <li key={child.id}>
                <Button variant="plain" size="small" onPress={() => take(child)}>
                  {childLine(child)}
                </Button>
              </li>
            ))}
          {value.total === 0 && <li className="px-2 py-1 text-ink-soft">{words.noChild}</li>}
          {value.total > MOST && <li className="px-2 py-1 text-sm text-ink-soft">{words.moreChildren}</li>}
        </ul>
      )}
      {fault !== undefined && (
        <p role="alert" className="flex items-start gap-1 text-sm text-danger">
          <CircleAlert aria-hidden="true" className="mt-1 size-4 shrink-0" />
          {fault.type === SENTENCE ? fault.message : fieldFault(fault.message ?? '')}
        </p>
      )}
    </div>
  )
}

function childLine(child: ChildRow): string {
  return [
    personName(child),
    `${moneyWords.fileNumber} ${persianDigits(child.fileNumber ?? MISSING)}`,
    persianDigits(child.centerName ?? MISSING),
  ].join('، ')
}
