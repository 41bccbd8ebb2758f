import { useState } from 'react'
import { persianDigits } from '../../db/contract/persian'
import { fieldFault } from '../../db/contract/words/errors'
import type { FieldProps } from './field'
import { readNumber } from './number-entry'
import { TextField } from './text-field'

export type NumberFault = 'not_a_number'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  /** The number, or null with the fault of a text that is none (the text stays in the field). */
  readonly onChange: (value: number | null, fault: NumberFault | null) => void
}

const shown = (value: number | null): string =>
  value === null || Number.isNaN(value) ? '' : persianDigits(value)

/** A whole number of nought or more, in either kind of digits. Empty is null. Not for codes: a national id is a TextField. */
export function NumberField({ value, onChange, error, onBlur, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(shown(value))
  const [known, setKnown] = useState(value)
  if (!Object.is(known, value)) {
    setKnown(value)
    if (value === null || !Number.isNaN(value)) setText(shown(value))
  }
  const unreadable = readNumber(text) === undefined
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={text}
      error={unreadable ? fieldFault('not_a_number') : error}
      onBlur={onBlur}
      onChange={(typed) => {
        setText(typed)
        const number = readNumber(typed)
        setKnown(number ?? null)
        onChange(number ?? null, number === undefined ? 'not_a_number' : null)
      }}
    />
  )
}
