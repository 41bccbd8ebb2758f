import { columnOf, type Field } from '../contract/record'
import type { Column, ColumnType } from './columns'
import { byFile, withFile } from './declared-names'
import type { PackageFileName } from './file-names'

/** Files with days of which one is not before another, with the columns of both. */
export const declaredPeriods = withFile.flatMap(({ file, fields, inOrder }) =>
  inOrder.map(([first, last]) => [file, columnNamed(fields, first), columnNamed(fields, last)] as const),
)

/** The columns of every declared file. */
export const declaredColumns = byFile(({ owner, fields }): readonly Column[] => [
  { name: 'id', required: true, type: { is: 'key' } },
  owner === 'child'
    ? { name: 'child_id', required: true, type: { is: 'reference', to: 'children.csv' } }
    : { name: 'center_id', required: true, type: { is: 'reference', to: 'centers.csv' } },
  ...Object.entries(fields).map(([name, field]) => ({
    name: columnOf(name, field),
    required: !field.missing,
    type: typeOf(field),
  })),
  { name: 'external_id', required: false, type: { is: 'text', longest: 200 } },
])

function typeOf({ kind }: Field): ColumnType {
  switch (kind.is) {
    case 'choice':
      return { is: 'one_of', values: kind.codes }
    case 'flag':
      return { is: 'boolean' }
    case 'reference':
      // A declaration refers to a file of a package; the checks of the package would find another name.
      return { is: 'reference', to: kind.to as PackageFileName }
    default:
      return kind
  }
}

function columnNamed(fields: Readonly<Record<string, Field>>, name: string): string {
  const field = fields[name]
  return field === undefined ? name : columnOf(name, field)
}
