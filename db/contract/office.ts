import { z } from 'zod'
import { idSchema, monthSchema } from './fields'
import { command, everyRole } from './method'
import { childListSchema } from './letters'
import { pathSchema } from './paths'
import { paymentMethods } from './payments'
import { deskMethods } from './desk'
import { reportRequestSchema } from './reports'
import { watchLists } from './enrolment'
import { staffMethods } from './staff'

/** Lists that can be written as a right-to-left Excel workbook or as CSV, and what each needs to be found. */
export const tableSchema = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('payment_list'), id: idSchema }),
  z.strictObject({ table: z.literal('enrolment_list'), id: idSchema }),
  z.strictObject({
    table: z.literal('payment_lines'),
    ask: paymentMethods['payments.lines'].input.omit({ offset: true, limit: true }),
  }),
  z.strictObject({
    table: z.literal('preview'),
    month: monthSchema,
    part: z.enum(['entitled', 'not_entitled']),
    programme: z.string().max(60).optional(),
    centerId: idSchema.optional(),
  }),
  z.strictObject({ table: z.literal('differences') }),
  z.strictObject({ table: z.literal('statement'), childId: idSchema }),
  z.strictObject({
    table: z.literal('watch'),
    list: z.enum(watchLists),
    within: z.union([z.literal(30), z.literal(60), z.literal(90)]).default(30),
    centerId: idSchema.optional(),
  }),
  z.strictObject({ table: z.literal('readiness'), centerId: idSchema.optional() }),
  z.strictObject({ table: z.literal('after_care'), centerId: idSchema.optional() }),
  z.strictObject({ table: z.literal('children'), ask: childListSchema }),
  z.strictObject({
    table: z.literal('tasks'),
    ask: deskMethods['desk.tasks'].input.omit({ offset: true, limit: true }),
  }),
  z.strictObject({
    table: z.literal('findings'),
    ask: deskMethods['desk.findings'].input.omit({ offset: true, limit: true }),
  }),
  z.strictObject({ table: z.literal('centers') }),
  // Who stands behind figures; several that count apart from each other are one list.
  z.strictObject({
    table: z.literal('figure_list'),
    request: reportRequestSchema,
    codes: z.array(z.string().max(100)).min(1).max(100),
  }),
  z.strictObject({ table: z.literal('staff'), ask: staffMethods['staff.list'].input }),
  // Reports: workbooks of several sheets, written as such only.
  z.strictObject({ table: z.literal('report'), request: reportRequestSchema }),
  /** A month of a center as the data stand now, or as it was signed (as they stand while it is not). */
  z.strictObject({
    table: z.literal('return'),
    centerId: idSchema,
    month: monthSchema,
    signed: z.boolean().default(false),
  }),
  // Papers: written as a Word file only.
  z.strictObject({ table: z.literal('letter'), id: idSchema }),
  z.strictObject({ table: z.literal('face_sheet'), childId: idSchema }),
  z.strictObject({ table: z.literal('children_photos'), ask: childListSchema }),
])
export type TableRequest = z.output<typeof tableSchema>
export type TableInput = z.input<typeof tableSchema>

export const tableFormats = ['xlsx', 'csv', 'docx'] as const
export type TableFormat = (typeof tableFormats)[number]

const papers: readonly TableRequest['table'][] = ['letter', 'face_sheet', 'children_photos']
const workbooks: readonly TableRequest['table'][] = ['report', 'return']
/** Papers are Word files, reports workbooks, lists workbooks or CSV. */
export const fitsFormat = (asked: { readonly table: TableRequest; readonly format: TableFormat }): boolean =>
  papers.includes(asked.table.table) === (asked.format === 'docx') &&
  (asked.format === 'xlsx' || !workbooks.includes(asked.table.table))
export const formatFault: { path: string[]; message: string } = { path: ['format'], message: 'not_valid' }

export const officeMethods = {
  /** Writes a list to a file, whole or not at all. The page reaches it by `shell.saveTable`, which asks for the path. Account numbers are left out for a viewer. */
  'tables.write': command({
    input: z
      .strictObject({
        table: tableSchema,
        format: z.enum(tableFormats),
        path: pathSchema('never'),
      })
      .refine(fitsFormat, formatFault),
    output: z.strictObject({ rows: z.number() }),
    roles: everyRole,
    writes: ['register'],
  }),
}
