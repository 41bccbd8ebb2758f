import type { Demonstrations } from '../service/session'
import { demoPassword } from './password'

/** The demonstrations a service is given. What makes them is loaded only when asked for: it would double the time in which the register comes up. */
export const demonstrations: Demonstrations = {
  password: demoPassword,
  make: async (options) => (await import('./make')).makeDemonstration(options),
}
