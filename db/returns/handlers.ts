import type { Handlers } from '../context/context'
import { signedReturns } from '../history/signed-returns'
import { signReturn } from './commands'
import { monthlyReturn } from './queries'

/** Monthly returns: as the data stand, signed ones, and signing. */
export const returnsHandlers: Handlers<'returns.open' | 'returns.list' | 'returns.sign'> = {
  'returns.open': (context, { centerId, month }) => monthlyReturn(context, centerId, month),
  'returns.list': (context, { centerId }) => signedReturns(context.db, centerId),
  'returns.sign': (context, { centerId, month }) => signReturn(context, centerId, month),
}
