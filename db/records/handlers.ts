import { refuseOtherHome } from '../people/own-home'
import { findCenter } from '../centers/queries'
import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { recordMethods } from '../contract/record-methods'
import { everyDeclared } from '../contract/records/declared'
import { anyRecords } from './dated-records'

/** What the register answers about every declared record that has no methods of its own: saving, taking off, and the lists of those that are listed. */
export const recordHandlers = Object.fromEntries(
  everyDeclared.flatMap((declared) => {
    const { of, save, remove } = anyRecords(declared)
    const { name, methods, owner } = declared
    const [list, find] =
      owner === 'child' ? (['ofChild', findChild] as const) : (['ofCenter', findCenter] as const)
    return [
      ...(methods === 'own' ? [] : [[`${name}.save`, save] as const, [`${name}.remove`, remove] as const]),
      ...(methods === 'listed'
        ? [
            [
              `${name}.${list}`,
              async (context: Context, asked: { readonly childId?: string; readonly centerId?: string }) => {
                const ownerId = asked.childId ?? asked.centerId ?? ''
                await refuseOtherHome(
                  context,
                  owner === 'child' ? { childId: ownerId } : { centerId: ownerId },
                )
                await find(context.db, ownerId)
                return of(context.db, ownerId)
              },
            ] as const,
          ]
        : []),
    ]
  }),
  // Each name and its types follow from the declarations, in the contract as here.
) as unknown as Handlers<Extract<SubjectMethodName, keyof typeof recordMethods>>
