import { useMemo, useState } from 'react'
import { CheckboxField } from '../ui/checkbox-field'
import type { DataColumn } from '../ui/data-table'
import { insuranceWords } from '../words/insurance'

/** Which rows of a list are meant: all of them until some are taken out. */
export interface RowChoice {
  readonly chosen: readonly string[]
  readonly isChosen: (id: string) => boolean
  readonly set: (ids: readonly string[], isChosen: boolean) => void
}

/** Remembers who was taken out, so that rows that come later are chosen too. */
export function useRowChoice(ids: readonly string[]): RowChoice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => ids.filter((id) => !left.has(id)), [ids, left])
  return {
    chosen,
    isChosen: (id) => !left.has(id),
    set: (some, isChosen) =>
      setLeft((before) => {
        const next = new Set(before)
        for (const id of some) {
          if (isChosen) next.delete(id)
          else next.add(id)
        }
        return next
      }),
  }
}

/** A first column that chooses rows, with all of them in its head. */
export function choiceColumn<Row>(
  choice: RowChoice,
  ids: readonly string[],
  idOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): DataColumn<Row> {
  return {
    id: 'choice',
    header: (
      <CheckboxField
        label={<span className="sr-only">{insuranceWords.chooseAll}</span>}
        value={ids.length > 0 && choice.chosen.length === ids.length}
        isDisabled={ids.length === 0}
        onChange={(all) => choice.set(ids, all)}
      />
    ),
    cell: (row) => (
      <CheckboxField
        label={<span className="sr-only">{insuranceWords.chooseOne(nameOf(row))}</span>}
        value={choice.isChosen(idOf(row))}
        onChange={(isChosen) => choice.set([idOf(row)], isChosen)}
      />
    ),
  }
}
