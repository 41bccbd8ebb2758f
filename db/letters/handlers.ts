import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { jalaliText } from '../contract/jalali'
import type { letterMethods } from '../contract/letters'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { fillFromFile, fillOnMaking } from './fill'
import { findLetter, lettersOf, nextLetterNumber, writingCenter } from './queries'
import { allTemplates, findTemplate, removeTemplate, saveTemplate } from './templates'

/** The first part of a letter's number where no center answers for the child. */
const NO_CENTER = '0'

async function draft(
  { db }: Context,
  { childId, templateId }: Parsed<'letters.draft'>,
): Promise<Output<'letters.draft'>> {
  const child = await findChild(db, childId)
  const template = await findTemplate(db, templateId)
  const center = await writingCenter(db, child)
  const facts = {
    firstName: child.first_name,
    lastName: child.last_name,
    fileNumber: child.file_number,
    nationalId: child.national_id,
    birthDate: child.birth_date,
    birthDateEstimated: child.birth_date_estimated === 1,
    fatherName: child.father_name,
    centerName: center?.name ?? null,
  }
  return {
    addressee: template.addressee === null ? null : fillFromFile(template.addressee, facts),
    body: fillFromFile(template.body, facts),
  }
}

async function make(context: Context, asked: Parsed<'letters.make'>): Promise<Output<'letters.make'>> {
  const { db, now } = context
  const { childId, templateId, datedOn, addressee, body } = asked
  const child = await findChild(db, childId)
  const template = await findTemplate(db, templateId)
  if (datedOn > context.realToday)
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { datedOn: 'in_the_future' } })
  const center = await writingCenter(db, child)
  const number = await nextLetterNumber(db, center?.code ?? NO_CENTER, jalaliText(datedOn).slice(0, 4))
  const letter = {
    id: newId(),
    child_id: childId,
    number,
    kind: template.title,
    dated_on: datedOn,
    addressee: addressee === null ? null : fillOnMaking(addressee, { datedOn, number }),
    body: fillOnMaking(body, { datedOn, number }),
    made_by: context.user.name,
  }
  await db
    .insertInto('letters')
    .values({ ...letter, created_at: now, updated_at: now, revision: 1, external_id: null, deleted_at: null })
    .execute()
  await recordChange(context, {
    subject: 'letter',
    recordId: letter.id,
    childId,
    before: null,
    after: letter,
  })
  return findLetter(db, letter.id)
}

type LetterMethodName = Extract<SubjectMethodName, keyof typeof letterMethods>

/** Letters about a child and the texts they are made from; papers gathered from the whole file are answered beside the lists. */
export const lettersHandlers: Handlers<Exclude<LetterMethodName, 'letters.faceSheet' | 'letters.photoList'>> =
  {
    'letters.templates': ({ db }) => allTemplates(db),
    'letters.saveTemplate': saveTemplate,
    'letters.removeTemplate': removeTemplate,
    'letters.draft': draft,
    'letters.make': make,
    'letters.ofChild': ({ db }, { childId }) => lettersOf(db, childId),
  }
