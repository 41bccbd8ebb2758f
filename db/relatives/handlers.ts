import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { relativeMethods } from '../contract/relatives'
import { relativesOf, removeRelative, saveRelative } from './relatives'
import { searchRelatives } from './search'
import { linkSiblings, siblingsOf, unlinkSiblings } from './siblings'

async function relativesOfChild(
  { db, today }: Context,
  { childId }: Parsed<'relatives.ofChild'>,
): Promise<Output<'relatives.ofChild'>> {
  await findChild(db, childId)
  return {
    relatives: [...((await relativesOf(db, [childId])).get(childId) ?? [])],
    siblings: [...((await siblingsOf(db, [childId], today)).get(childId) ?? [])],
  }
}

/** What the register answers about relatives and siblings. */
export const relativesHandlers: Handlers<Extract<SubjectMethodName, keyof typeof relativeMethods>> = {
  'relatives.ofChild': relativesOfChild,
  'relatives.search': searchRelatives,
  'relatives.save': saveRelative,
  'relatives.remove': removeRelative,
  'siblings.link': linkSiblings,
  'siblings.unlink': unlinkSiblings,
}
