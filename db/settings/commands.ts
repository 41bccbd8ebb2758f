import { recordChange } from '../context/audit'
import type { Context } from '../context/context'
import type { Settings } from '../contract/register'
import { readSettings } from './queries'

/** Stores the settings of the whole register. */
export async function saveSettings(context: Context, settings: Settings): Promise<void> {
  const before = await readSettings(context.db)
  for (const [key, value] of Object.entries(settings)) {
    await context.db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
      .execute()
  }
  await recordChange(context, {
    subject: 'register',
    recordId: 'settings',
    childId: null,
    before,
    after: settings,
  })
  context.noteChange({ subject: 'settings', childId: null })
}
