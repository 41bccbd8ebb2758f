import { centerKinds, licensedSexes, ownerships } from '../contract/centers'
import { admissionReasons, legalStatuses, missingIdReasons, sexes, stayReasons } from '../contract/children'
import { insuranceKinds } from '../contract/insurance'
import { entryRoutes, placementKinds } from '../contract/placements'
import { staffRoles } from '../contract/staff'

/** The files of a package in the order they are stored. */
export const packageFileNames = [
  'centers.csv',
  'children.csv',
  'placements.csv',
  'supports.csv',
  'insurance.csv',
  'staff.csv',
] as const
export type PackageFileName = (typeof packageFileNames)[number]

/** The table of the register that holds a file's rows. */
export const tableOf = {
  'centers.csv': 'centers',
  'children.csv': 'children',
  'placements.csv': 'placements',
  'supports.csv': 'supports',
  'insurance.csv': 'insurance',
  'staff.csv': 'staff',
} as const satisfies Readonly<Record<PackageFileName, string>>

/** What a column holds. `text` and `name` are one line, `lines` several; `key` is a row's id, `reference` another row's. */
export type ColumnType =
  | { readonly is: 'key' }
  | { readonly is: 'reference'; readonly to: PackageFileName }
  | { readonly is: 'text' | 'lines' | 'name'; readonly longest: number }
  | { readonly is: 'date' | 'count' | 'boolean' | 'national_id' }
  | { readonly is: 'one_of' | 'some_of'; readonly values: readonly string[] }

/** One column of a file of the open format. `required`: a row without it is refused. */
export interface Column {
  readonly name: string
  readonly required: boolean
  readonly type: ColumnType
}

const column = (name: string, type: ColumnType): Column => ({ name, required: false, type })
const required = (name: string, type: ColumnType): Column => ({ name, required: true, type })
const text = (longest = 200): ColumnType => ({ is: 'text', longest })
const lines: ColumnType = { is: 'lines', longest: 5000 }
const personName: ColumnType = { is: 'name', longest: 100 }
const date: ColumnType = { is: 'date' }
const count: ColumnType = { is: 'count' }
const oneOf = (values: readonly string[]): ColumnType => ({ is: 'one_of', values })
const key: ColumnType = { is: 'key' }
const externalId = column('external_id', text())

const packageFiles: Readonly<Record<PackageFileName, readonly Column[]>> = {
  'centers.csv': [
    required('id', key),
    required('name', text()),
    required('kind', oneOf(centerKinds)),
    required('ownership', oneOf(ownerships)),
    column('province', text(60)),
    column('county', text(60)),
    column('capacity', count),
    column('licensed_sex', oneOf(licensedSexes)),
    column('licensed_age_from', count),
    column('licensed_age_to', count),
    column('licence_number', text(60)),
    column('opened_on', date),
    column('closed_on', date),
    column('code', text(20)),
    externalId,
  ],
  'children.csv': [
    required('id', key),
    column('file_number', text(40)),
    column('first_name', personName),
    column('last_name', personName),
    column('father_name', personName),
    column('mother_name', personName),
    required('sex', oneOf(sexes)),
    column('birth_date', date),
    column('birth_date_estimated', { is: 'boolean' }),
    column('national_id', { is: 'national_id' }),
    column('national_id_missing_reason', oneOf(missingIdReasons)),
    column('foreign_id', text(30)),
    column('legal_status', oneOf(legalStatuses)),
    column('admission_reasons', { is: 'some_of', values: admissionReasons }),
    column('disability', text(500)),
    column('notes', lines),
    column('stay_reason', oneOf(stayReasons)),
    externalId,
  ],
  'placements.csv': [
    required('id', key),
    required('child_id', { is: 'reference', to: 'children.csv' }),
    required('kind', oneOf(placementKinds)),
    column('center_id', { is: 'reference', to: 'centers.csv' }),
    required('starts_on', date),
    column('ends_on', date),
    column('entry_route', oneOf(entryRoutes)),
    column('order_number', text(60)),
    column('order_date', date),
    column('relative_name', text(100)),
    column('relation', text(60)),
    column('note', { is: 'lines', longest: 1000 }),
    externalId,
  ],
  'supports.csv': [
    required('id', key),
    required('child_id', { is: 'reference', to: 'children.csv' }),
    required('programme', text(60)),
    required('starts_on', date),
    column('ends_on', date),
    externalId,
  ],
  'insurance.csv': [
    required('id', key),
    required('child_id', { is: 'reference', to: 'children.csv' }),
    required('kind', oneOf(insuranceKinds)),
    column('policy_number', text(60)),
    required('starts_on', date),
    column('ends_on', date),
    externalId,
  ],
  'staff.csv': [
    required('id', key),
    column('center_id', { is: 'reference', to: 'centers.csv' }),
    column('first_name', personName),
    column('last_name', personName),
    required('role', oneOf(staffRoles)),
    column('national_id', { is: 'national_id' }),
    required('starts_on', date),
    column('ends_on', date),
    externalId,
  ],
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

function fieldDescriptor({ name, required: isRequired, type }: Column): unknown {
  const types: Readonly<Record<ColumnType['is'], string>> = {
    key: 'string',
    reference: 'string',
    text: 'string',
    lines: 'string',
    name: 'string',
    national_id: 'string',
    one_of: 'string',
    some_of: 'string',
    date: 'date',
    count: 'integer',
    boolean: 'boolean',
  }
  return {
    name,
    type: types[type.is],
    ...(type.is === 'date' ? { format: 'default' } : {}),
    constraints: { required: isRequired, ...(type.is === 'one_of' ? { enum: type.values } : {}) },
  }
}
