import type { Handlers } from '../context/context'
import { saveSettings } from './commands'

export const settingsHandlers: Handlers<'settings.save'> = {
  'settings.save': async (context, settings) => {
    await saveSettings(context, settings)
    return {}
  },
}
