import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { LetterTemplate } from '../contract/letters'
import { builtInTemplateIds, builtInTemplates } from '../contract/words/letters'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'

const isBuiltIn = (id: string): boolean => (builtInTemplateIds as readonly string[]).includes(id)

/** The three that every register has, in the director's words where she changed them, then her own by title. */
export async function allTemplates(db: Handle): Promise<LetterTemplate[]> {
  const rows = await db.selectFrom('letter_templates').selectAll().where('deleted_at', 'is', null).execute()
  const stored = new Map(rows.map((row) => [row.id, row]))
  const builtIn = builtInTemplateIds.map((id): LetterTemplate => {
    const { revision, title, addressee, body } = stored.get(id) ?? { revision: 0, ...builtInTemplates[id] }
    return { id, revision, title, addressee, body, isBuiltIn: true }
  })
  const own = rows
    .filter(({ id }) => !isBuiltIn(id))
    .map(({ id, revision, title, addressee, body }): LetterTemplate => ({
      ...{ id, revision, title, addressee, body },
      isBuiltIn: false,
    }))
    .sort((one, other) => one.title.localeCompare(other.title, 'fa') || (one.id < other.id ? -1 : 1))
  return [...builtIn, ...own]
}

/** One of them. NOT_FOUND `template`. */
export async function findTemplate(db: Handle, id: string): Promise<LetterTemplate> {
  const template = (await allTemplates(db)).find((each) => each.id === id)
  if (!template) throw new RegisterError({ code: 'NOT_FOUND', reason: 'template' })
  return template
}

/** Stores a new text, or a changed one: of the built-in ones under their own ids. STALE, NOT_FOUND. */
export async function saveTemplate(
  context: Context,
  { id, revision, title, addressee, body }: Parsed<'letters.saveTemplate'>,
): Promise<Output<'letters.saveTemplate'>> {
  const { db, now } = context
  const before = id === undefined ? null : await findTemplate(db, id)
  if (before !== null) refuseStale(before, revision)
  const saved = { id: before?.id ?? newId(), revision: (before?.revision ?? 0) + 1 }
  const columns = { title, addressee, body, updated_at: now, revision: saved.revision }
  if (before === null || before.revision === 0) {
    await db
      .insertInto('letter_templates')
      .values({ ...columns, id: saved.id, created_at: now, external_id: null, deleted_at: null })
      .execute()
  } else {
    await db.updateTable('letter_templates').set(columns).where('id', '=', saved.id).execute()
  }
  await tell(context, saved.id, before, { title, addressee, body })
  return saved
}

/** Takes one of the director's own away. CONFLICT `built_in`; STALE, NOT_FOUND. */
export async function removeTemplate(
  context: Context,
  { id, revision }: Parsed<'letters.removeTemplate'>,
): Promise<Output<'letters.removeTemplate'>> {
  const before = await findTemplate(context.db, id)
  if (before.isBuiltIn) throw new RegisterError({ code: 'CONFLICT', reason: 'built_in' })
  refuseStale(before, revision)
  await context.db
    .updateTable('letter_templates')
    .set({ deleted_at: context.now, updated_at: context.now, revision: before.revision + 1 })
    .where('id', '=', id)
    .execute()
  await tell(context, id, before, null)
  return {}
}

type Text = Pick<LetterTemplate, 'title' | 'addressee' | 'body'>

async function tell(context: Context, id: string, before: Text | null, after: Text | null): Promise<void> {
  const told = (text: Text | null) =>
    text && { title: text.title, addressee: text.addressee, body: text.body }
  await recordChange(context, {
    subject: 'letter',
    recordId: id,
    childId: null,
    before: told(before),
    after: told(after),
  })
}
