import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { careMethods } from '../contract/care'
import type { Output, Parsed } from '../contract/contract'
import type { educationMethods } from '../contract/education'
import type { healthMethods } from '../contract/health'
import { contactFromRow, contactsOf } from '../independence/queries'
import { educationSpells, saveEducation } from './education'
import { goals } from './goals'
import { healthOfChild, saveHealth } from './health'
import { reviews } from './reviews'
import { socialReports } from './social'

async function careOfChild(
  { db }: Context,
  { childId }: Parsed<'care.ofChild'>,
): Promise<Output<'care.ofChild'>> {
  await findChild(db, childId)
  const contacts = (await contactsOf(db, [childId])).get(childId) ?? []
  return {
    reports: await socialReports.of(db, childId),
    goals: await goals.of(db, childId),
    reviews: await reviews.of(db, childId),
    contacts: contacts.map(contactFromRow).reverse(),
  }
}

type Methods = typeof careMethods & typeof educationMethods & typeof healthMethods

/** What the register answers about health, school and the care plan. */
export const careHandlers: Handlers<Extract<SubjectMethodName, keyof Methods>> = {
  'care.ofChild': careOfChild,
  'education.ofChild': async ({ db }, { childId }) => {
    await findChild(db, childId)
    return educationSpells.of(db, childId)
  },
  'education.save': saveEducation,
  'education.remove': educationSpells.remove,
  'health.ofChild': healthOfChild,
  'health.save': saveHealth,
}
