import type { Column, ColumnType } from './columns'
import { declaredColumns } from './declared-files'
import { fileColumns } from './file-columns'
import { packageFileNames, type PackageFileName } from './file-names'
import { independenceColumns } from './independence-columns'
import { moneyColumns } from './money-columns'
import { wholeFileColumns } from './whole-file-columns'

export { packageFileNames, tableOf, type PackageFileName } from './file-names'

const packageFiles: Readonly<Record<PackageFileName, readonly Column[]>> = {
  ...fileColumns,
  ...moneyColumns,
  ...independenceColumns,
  ...wholeFileColumns,
  ...declaredColumns,
}

/** The columns of a file, in the order they are written. */
export function columnsOf(file: PackageFileName): readonly Column[] {
  return packageFiles[file]
}

/** The `datapackage.json` of an export: a Frictionless Tabular Data Package that names every file, column, type and key. */
export function packageDescriptor(created: string): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'sarpanah-register',
    created,
    resources: packageFileNames.map((file) => ({
      profile: 'tabular-data-resource',
      name: file.replace('.csv', ''),
      path: file,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columnsOf(file).map(fieldDescriptor),
        primaryKey: 'id',
        missingValues: [''],
        foreignKeys: columnsOf(file).flatMap(({ name, type }) =>
          type.is === 'reference'
            ? [{ fields: name, reference: { resource: type.to.replace('.csv', ''), fields: 'id' } }]
            : [],
        ),
      },
    })),
  }
}

const descriptorTypes: Readonly<Partial<Record<ColumnType['is'], string>>> = {
  date: 'date',
  instant: 'datetime',
  count: 'integer',
  amount: 'integer',
  boolean: 'boolean',
}

function fieldDescriptor({ name, required: isRequired, type }: Column): unknown {
  return {
    name,
    type: descriptorTypes[type.is] ?? 'string',
    ...(type.is === 'date' ? { format: 'default' } : {}),
    ...(type.is === 'instant' ? { format: 'any' } : {}),
    constraints: {
      required: isRequired,
      ...(type.is === 'one_of' ? { enum: type.values } : {}),
      ...(type.is === 'month' ? { pattern: '1[2-6]\\d\\d-(0[1-9]|1[0-2])' } : {}),
    },
  }
}
