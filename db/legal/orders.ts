import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { OrderFields } from '../contract/legal'
import { order } from '../contract/records/order'
import { findDocument } from '../documents/queries'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { datedRecords, type RecordStep, type RowOf } from '../records/dated-records'
import { checkStep, passStep, type Step } from '../rules/step'

/** Judicial orders. */
export const orders = datedRecords(order)

/** The child's file with the order as it would stand. */
async function stepOf(
  context: Context,
  { childId, fields }: Parsed<'orders.save'>,
  about: { readonly id: string; readonly isNew: boolean },
): Promise<Step> {
  const { judged } = await readStoredFile(context.db, childId)
  const others = (judged.orders ?? []).filter(({ id }) => id !== about.id)
  const { kind, number, issuedOn, validUntil } = fields
  return {
    judged: { ...judged, orders: [...others, { id: about.id, kind, number, issuedOn, validUntil }] },
    touched: new Set([about.id]),
    made: new Set(about.isNew ? [about.id] : []),
  }
}

/** What the rules say of the order; nothing is stored. NOT_FOUND `child`. */
export async function checkOrder(
  context: Context,
  asked: Parsed<'orders.check'>,
): Promise<Output<'orders.check'>> {
  const about = { id: asked.id ?? newId(), isNew: asked.id === undefined }
  return { findings: await checkStep(context, await stepOf(context, asked, about)) }
}

/** A paper that is newly named is one of the child's documents. NOT_FOUND. */
async function refuseOthersPaper(
  { db }: Context,
  { before, ownerId, fields: { documentId } }: RecordStep<RowOf<typeof order>, OrderFields>,
): Promise<void> {
  if (documentId === null || documentId === before?.document_id) return
  const paper = await findDocument(db, documentId, { live: true })
  if (paper.child_id !== ownerId) throw new RegisterError({ code: 'NOT_FOUND' })
}

/** Stores an order that the rules let pass. RULE_BLOCKED; STALE; NOT_FOUND, also of its paper. */
export async function saveOrder(
  context: Context,
  asked: Parsed<'orders.save'>,
): Promise<Output<'orders.save'>> {
  const opened = await orders.open(context, asked)
  await refuseOthersPaper(context, opened)
  const about = { id: opened.id, isNew: opened.before === null }
  await passStep(context, await stepOf(context, asked, about), asked.accepted)
  return orders.store(context, opened)
}
