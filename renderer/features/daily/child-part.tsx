import type { FieldPath, FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import type { Resident } from '../../../db/contract/daily'
import { idSchema } from '../../../db/contract/fields'
import { everyRole } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import type { Fields } from '../../../db/contract/record'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import type { ContractForm } from '../../forms/contract-form'
import { FormComboField } from '../../forms/form-fields'
import type { DataColumn } from '../../ui/data-table'
import { TextLink } from '../../ui/navigation'
import { dailyWords as words } from '../../words/daily'
import { personName } from '../../words/person'
import type { OfChild, OfHome } from './around'

/** Whose the records of a list are: one child's, or of all who live in a home on a day. */
export type Whose = OfHome | OfChild

/** The fields of a record with the child it is of, who is chosen in the form of a home. */
export function withChild<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape, z.core.$strict>) {
  // The compiler cannot tell that no record has a field of this name.
  return (fields as z.ZodObject).safeExtend({ childId: idSchema }) as unknown as z.ZodObject<
    Shape & { childId: typeof idSchema },
    z.core.$strict
  >
}

/** The fields of a record as its form holds them. */
export function fieldsOf<F extends Fields, Shown extends { readonly [Name in keyof F]: unknown }>(
  declared: { readonly fields: F },
  record: Shown,
): Pick<Shown, keyof F & keyof Shown> {
  return Object.fromEntries(Object.keys(declared.fields).map((name) => [name, record[name]])) as Pick<
    Shown,
    keyof F & keyof Shown
  >
}

/** Asks which of those who live in the home; nothing where the list is of one child, or the record is known. */
export function ResidentField<In extends FieldValues & { childId: string }, Out>({
  form,
  whose,
}: {
  readonly form: ContractForm<In, Out>
  readonly whose: Whose
}) {
  const isOfHome = 'centerId' in whose
  const { value = [] } = useQueryMethod('daily.residents', isOfHome ? whose : { centerId: '', day: '' }, {
    enabled: isOfHome,
  })
  if (!isOfHome) return null
  return (
    <FormComboField
      form={form}
      name={'childId' as FieldPath<In>}
      label={words.child}
      options={value.map((child) => ({ id: child.id, label: personName(child) }))}
      isRequired
    />
  )
}

/** The column that names the child, with the way to her daily life for whoever may open her file. */
export function useChildColumn<Row extends { readonly child: Resident }>(): DataColumn<Row> {
  const mayOpen = useSession().may(everyRole)
  return {
    id: 'child',
    header: words.child,
    isRowHeader: true,
    sortValue: ({ child }) => personName(child),
    cell: ({ child }) =>
      mayOpen ? (
        <TextLink to={`/children/${child.id}/daily`}>{persianDigits(personName(child))}</TextLink>
      ) : (
        persianDigits(personName(child))
      ),
  }
}
