import { findCenter } from '../../centers/queries'
import { findChild } from '../../children/queries'
import type { Context, Handle } from '../../context/context'
import type { Account } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import { accountReaders } from '../../contract/method'
import { RegisterError } from '../../context/errors'
import { refuseStale } from '../../context/revision'
import type { AccountsTable } from '../../schema/money'
import { findKept, keptColumns, shareDay, storeKept, takeKeptAway } from '../../records/kept-rows'

/** Whether who asks may see account numbers and their owners. */
export function seesAccounts(context: Context): boolean {
  return accountReaders.includes(context.user.role)
}

interface Owner {
  readonly childId: string | null
  readonly centerId: string | null
}

function liveAccounts(db: Handle, owner: Owner | 'centers'): Promise<AccountsTable[]> {
  const accounts = db.selectFrom('accounts').selectAll().where('deleted_at', 'is', null)
  const wanted =
    owner === 'centers'
      ? accounts.where('center_id', 'is not', null)
      : accounts
          .where('child_id', owner.childId === null ? 'is' : '=', owner.childId)
          .where('center_id', owner.centerId === null ? 'is' : '=', owner.centerId)
  return wanted.orderBy('starts_on', 'desc').orderBy('purpose').orderBy('id').execute()
}

function accountFromRow(context: Context, row: AccountsTable): Account {
  const seen = seesAccounts(context)
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    centerId: row.center_id,
    purpose: row.purpose as Account['purpose'],
    sheba: seen ? row.sheba : null,
    ownerName: seen ? row.owner_name : null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }
}

/** A child's accounts, newest first; number and owner only for who may see them. */
export async function accountsOfChild(context: Context, childId: string): Promise<Account[]> {
  const rows = await liveAccounts(context.db, { childId, centerId: null })
  return rows.map((row) => accountFromRow(context, row))
}

/** Every center's accounts, newest first. */
export async function accountsOfCenters(context: Context): Promise<Output<'accounts.ofCenters'>> {
  return (await liveAccounts(context.db, 'centers')).map((row) => accountFromRow(context, row))
}

/** Stores an account of a child or of a center. CONFLICT `overlap` with another of its purpose. */
export async function saveAccount(
  context: Context,
  { id, revision, childId, centerId, fields }: Parsed<'accounts.save'>,
): Promise<Output<'accounts.save'>> {
  if ((childId === null) === (centerId === null)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { childId: 'required' } })
  }
  const before = id === undefined ? null : await findKept(context.db, 'accounts', id)
  if (before) refuseStale(before, revision)
  if (childId !== null) await findChild(context.db, childId)
  if (centerId !== null) await findCenter(context.db, centerId)
  if (before && (before.child_id !== childId || before.center_id !== centerId)) {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'account' })
  }
  const after: AccountsTable = {
    ...keptColumns(context, before),
    child_id: childId,
    center_id: centerId,
    purpose: fields.purpose,
    sheba: fields.sheba,
    owner_name: fields.ownerName,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
  }
  const others = (await liveAccounts(context.db, { childId, centerId })).filter(
    (row) => row.id !== after.id && row.purpose === after.purpose,
  )
  if (others.some((row) => shareDay(row, after))) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'overlap', fields: { startsOn: 'overlap' } })
  }
  await storeKept(context, 'accounts', before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes an account off. */
export async function removeAccount(
  context: Context,
  { id, revision }: Parsed<'accounts.remove'>,
): Promise<Output<'accounts.remove'>> {
  const before = await findKept(context.db, 'accounts', id)
  refuseStale(before, revision)
  await takeKeptAway(context, 'accounts', before)
  return {}
}
