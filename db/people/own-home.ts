import type { Context } from '../context/context'
import { RegisterError } from '../context/errors'
import { livesIn } from './queries'

type Whose = { readonly childId: string } | { readonly centerId: string }

/**
 * A carer keeps the daily life of her own home only: the home itself, and the children who live there on the register's day. Whoever
 * else asks is let through. FORBIDDEN `other_home`, also for a child or a home that does not exist.
 */
export async function refuseOtherHome({ db, user, today }: Context, whose: Whose): Promise<void> {
  if (user.role !== 'carer') return
  const home = 'centerId' in whose ? whose.centerId : await livesIn(db, whose.childId, today)
  if (home === null || home !== user.centerId) {
    throw new RegisterError({ code: 'FORBIDDEN', reason: 'other_home' })
  }
}
