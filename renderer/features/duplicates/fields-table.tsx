import type { Child } from '../../../db/contract/children'
import { persianDigits } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { RadioField } from '../../ui/radio-field'
import { common } from '../../words/common'
import { mergeWords as words } from '../../words/duplicates'
import { fieldName, linesLook, valueInWords } from '../../words/value-words'
import type { ComparedField, Side } from './compare-fields'

/** Both first pages field by field; where they differ, the right one is chosen. */
export function FieldsTable({
  kept,
  merged,
  compared,
  chosen,
  onChoose,
}: {
  readonly kept: Child
  readonly merged: Child
  readonly compared: readonly ComparedField[]
  readonly chosen: ReadonlyMap<string, Side>
  readonly onChoose: (field: string, side: Side) => void
}) {
  const centers = useQueryMethod('centers.list', {}).value
  const centerName = (id: string): string | null => centers?.find((center) => center.id === id)?.name ?? null
  const valueOf = (child: Child, { fields }: ComparedField): string =>
    fields
      .map((field) => ({ field, value: child[field] }))
      // What stands beside a field is told where it says something.
      .filter(({ value }, at) => at === 0 || (value !== null && value !== false))
      .map(({ field, value }, at) =>
        at > 0 && value === true ? fieldName(field) : valueInWords('child', field, value, centerName),
      )
      .join('، ')
  const sides = { kept: sideName(kept), merged: sideName(merged) }
  return (
    <div className="card overflow-x-auto px-5 py-3">
      <table className="w-full">
        <caption className="pb-2 text-start text-lg font-semibold">{words.fields}</caption>
        <thead>
          <tr className="border-b border-line-strong text-sm text-ink-soft">
            <th scope="col" className="py-1 pe-4 text-start font-medium">
              {words.field}
            </th>
            <th scope="col" className="py-1 pe-4 text-start font-medium">
              {sides.kept}، {words.stays}
            </th>
            <th scope="col" className="py-1 pe-4 text-start font-medium">
              {sides.merged}، {words.goes}
            </th>
            <th scope="col" className="py-1 text-start font-medium">
              {words.choice}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map((row) => {
            const side = chosen.get(row.field) ?? row.suggested
            const look = (of: Side): string =>
              `${linesLook} max-w-72 py-1.5 pe-4 align-top ${row.isSame ? '' : side === of ? 'font-medium' : 'text-ink-soft'}`
            return (
              <tr key={row.field} className="border-b border-line">
                <th scope="row" className="w-44 py-1.5 pe-4 text-start align-top font-normal">
                  {fieldName(row.field)}
                </th>
                <td className={look('kept')}>{valueOf(kept, row)}</td>
                <td className={look('merged')}>{valueOf(merged, row)}</td>
                <td className="w-64 py-0.5 align-top">
                  {row.isSame ? (
                    <span className="text-sm text-ink-soft">{words.same}</span>
                  ) : (
                    <RadioField
                      label={words.choose(fieldName(row.field))}
                      hideLabel
                      options={[
                        { id: 'kept' as const, label: sides.kept },
                        { id: 'merged' as const, label: sides.merged },
                      ]}
                      value={side}
                      onChange={(next) => onChoose(row.field, next)}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function sideName({ fileNumber }: Child): string {
  return words.file(fileNumber === null ? common.missing : persianDigits(fileNumber))
}
