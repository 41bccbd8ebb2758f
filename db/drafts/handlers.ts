import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { draftMethods } from '../contract/drafts'

const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** What the register answers about the drafts of the one signed in. Nothing here is noted in the history: a draft is no change. */
export const draftsHandlers: Handlers<Extract<SubjectMethodName, keyof typeof draftMethods>> = {
  'drafts.take': takeDraft,
  'drafts.keep': keepDraft,
  'drafts.drop': dropDraft,
}

async function takeDraft(
  { db, user }: Context,
  { form }: Parsed<'drafts.take'>,
): Promise<Output<'drafts.take'>> {
  const row = await db
    .selectFrom('drafts')
    .select(['typed', 'at'])
    .where('user_id', '=', user.id)
    // Who has been given another role may no longer read what she wrote in the one before.
    .where('role', '=', user.role)
    .where('form', '=', form)
    .executeTakeFirst()
  return row ?? null
}

async function keepDraft(
  context: Context,
  { form, typed }: Parsed<'drafts.keep'>,
): Promise<Output<'drafts.keep'>> {
  const { db, user, now } = context
  const forgotten = new Date(new Date(now).getTime() - KEPT_DAYS * DAY_MS).toISOString()
  await db.deleteFrom('drafts').where('at', '<', forgotten).execute()
  const values = { role: user.role, typed, at: now }
  await db
    .insertInto('drafts')
    .values({ user_id: user.id, form, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'form']).doUpdateSet(values))
    .execute()
  context.noteChange({ subject: 'draft', childId: null })
  return {}
}

async function dropDraft(context: Context, { form }: Parsed<'drafts.drop'>): Promise<Output<'drafts.drop'>> {
  const { db, user } = context
  await db.deleteFrom('drafts').where('user_id', '=', user.id).where('form', '=', form).execute()
  context.noteChange({ subject: 'draft', childId: null })
  return {}
}
