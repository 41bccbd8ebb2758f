import type { Handlers } from '../context/context'
import { nextFileNumber } from './queries'
import { searchChildren } from './search'
import { similarChildren } from './similar'

/** What the register answers about all children: the list, look-alikes, the next number. */
export const childrenHandlers: Handlers<'children.search' | 'children.similar' | 'children.nextFileNumber'> =
  {
    'children.search': searchChildren,
    'children.similar': similarChildren,
    'children.nextFileNumber': async ({ db }, { centerId }) => ({
      fileNumber: await nextFileNumber(db, centerId),
    }),
  }
