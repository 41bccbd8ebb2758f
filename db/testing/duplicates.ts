import { childInsertRow } from '../schema/child-row'
import type { Context } from '../context/context'
import { contract, type Parsed } from '../contract/contract'
import type { ChildFields } from '../contract/children'
import { addDays, toIso, toJalali, type IsoDate } from '../contract/jalali'
import { handlers } from '../service/handlers'
import { newId } from '../context/ids'

/** Who invents people and chances (the demonstrations' `Invention` does). */
export interface Inventor {
  whole(from: number, to: number): number
  chance(share: number): boolean
  one<T>(items: readonly T[]): T
  some<T>(items: readonly T[], count: number): T[]
  day(from: IsoDate, to: IsoDate): IsoDate
  sex(): 'female' | 'male'
  firstName(sex: 'female' | 'male', except?: ReadonlySet<string>): string
  fatherName(): string
  lastName(): string
  nationalId(): string
}

/** A child as she is planted, with her key and the center that keeps her file. */
export interface PlantedChild {
  readonly id: string
  readonly centerId: string
  readonly fields: ChildFields & { readonly birthDate: string }
}

/** An admission of a child who has a file already, typed by somebody else; `of` is that file. */
export interface NearDuplicate {
  readonly of: string
  readonly fields: ChildFields
}

const FIRST_BIRTH = '2005-03-21'
const LAST_BIRTH = '2024-03-19'

/** Invented children as the demonstrations draw them: everyday names, brothers and sisters (twins too) in a third of the families. */
export function inventChildren(
  invention: Inventor,
  count: number,
  centerIds: readonly string[],
): PlantedChild[] {
  const children: PlantedChild[] = []
  while (children.length < count) {
    const family = {
      lastName: invention.lastName(),
      fatherName: invention.fatherName(),
      motherName: invention.firstName('female'),
    }
    const size = invention.chance(0.35) ? invention.whole(2, 3) : 1
    const used = new Set<string>()
    let birthDate = invention.day(FIRST_BIRTH, LAST_BIRTH)
    const centerId = invention.one(centerIds)
    for (let at = 0; at < size && children.length < count; at += 1) {
      const sex = invention.sex()
      const firstName = invention.firstName(sex, used)
      used.add(firstName)
      const hasId = invention.chance(0.85)
      children.push({
        id: newId(),
        centerId,
        fields: {
          fileNumber: String(children.length + 1),
          firstName,
          ...family,
          sex,
          birthDate,
          birthDateEstimated: invention.chance(0.05),
          nationalId: hasId ? invention.nationalId() : null,
          nationalIdMissingReason: hasId ? null : 'being_issued',
          foreignId: null,
          legalStatus: 'parents_unfit',
          admissionReasons: ['neglect'],
          disability: null,
          stayReason: null,
          notes: null,
          worker: null,
        },
      })
      // One in thirty brothers and sisters is a twin.
      if (!invention.chance(1 / 30)) birthDate = addDays(birthDate, invention.whole(300, 1400))
    }
  }
  return children
}

/** Stores children as they are, past the rules. */
export async function plantChildren(
  { db, now }: Context,
  children: readonly { readonly id: string; readonly centerId: string; readonly fields: ChildFields }[],
): Promise<void> {
  for (let from = 0; from < children.length; from += 250) {
    const rows = children
      .slice(from, from + 250)
      .map(({ id, centerId, fields }) => childInsertRow(fields, { id, centerId, now }))
    await db.insertInto('children').values(rows).execute()
  }
}

const soundsLike = ['سصث', 'زذضظ', 'تط', 'هح', 'قغ', 'اآع', 'یئ'] as const
const letters = Array.from('ابپتجچحخدرزژسشصطعغفقکگلمنوهی')

function slip(name: string, invention: Inventor): string {
  const at = invention.whole(0, name.length - 1)
  const letter = name[at] ?? ''
  const heard = soundsLike.find((group) => group.includes(letter))
  const ways = [
    () => {
      const others = Array.from(heard ?? '').filter((other) => other !== letter)
      return name.slice(0, at) + invention.one(others.length > 0 ? others : letters) + name.slice(at + 1)
    },
    () => (name.length > 3 ? name.slice(0, at) + name.slice(at + 1) : name + invention.one(letters)),
    () => name.slice(0, at) + letter + name.slice(at),
    () =>
      at + 1 < name.length
        ? name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2)
        : `${name}ی`,
  ]
  return invention.one(ways)()
}

const inArabic = (name: string | null): string | null =>
  name === null ? null : name.replaceAll('ی', 'ي').replaceAll('ک', 'ك')

function slippedDay(birthDate: string, invention: Inventor): string {
  const { year, month, day } = toJalali(birthDate)
  const way = invention.whole(1, 4)
  if (way === 1 && day <= 12 && day !== month) return toIso({ year, month: day, day: month }) ?? birthDate
  if (way === 2) return toIso({ year: year + (invention.chance(0.5) ? 1 : -1), month, day }) ?? birthDate
  const days = invention.whole(1, 12)
  return addDays(birthDate, invention.chance(0.5) ? days : -days)
}

/** The same child as another hand would write her: one to three of the slips that homes make, each of another kind. */
export function nearDuplicate({ id, fields }: PlantedChild, invention: Inventor): NearDuplicate {
  const typed: Record<string, unknown> & ChildFields = { ...fields }
  const slips: readonly (() => void)[] = [
    () => (typed.firstName = slip(fields.firstName ?? '', invention)),
    () => (typed.lastName = slip(fields.lastName ?? '', invention)),
    () => (typed.fatherName = slip(fields.fatherName ?? '', invention)),
    () => {
      typed.firstName = fields.lastName
      typed.lastName = fields.firstName
    },
    () => {
      typed.firstName = inArabic(fields.firstName)
      typed.lastName = inArabic(fields.lastName)
      typed.fatherName = inArabic(fields.fatherName)
    },
    () => (typed.birthDate = slippedDay(fields.birthDate, invention)),
    () => (typed.birthDate = slippedDay(fields.birthDate, invention)),
    () => (typed.fatherName = null),
  ]
  for (const make of invention.some([...slips], invention.whole(1, 3))) make()
  // Whoever finds the number in the register stops there; so most second files have none, and some a mistyped one.
  typed.nationalId =
    fields.nationalId !== null && invention.chance(0.15) ? slipDigit(fields.nationalId, invention) : null
  typed.nationalIdMissingReason = typed.nationalId === null ? 'being_issued' : null
  typed.fileNumber = `${fields.fileNumber ?? ''}-2`
  return { of: id, fields: typed }
}

function slipDigit(id: string, invention: Inventor): string {
  const at = invention.whole(0, 9)
  return id.slice(0, at) + String((Number(id[at]) + invention.whole(1, 9)) % 10) + id.slice(at + 1)
}

/** What the admission form asks while it is typed, parsed. */
export function asTyped(fields: ChildFields, centerId?: string): Parsed<'children.similar'> {
  const { firstName, lastName, fatherName, birthDate, nationalId, foreignId, sex } = fields
  return contract['children.similar'].input.parse({
    ...{ firstName, lastName, fatherName, birthDate, nationalId, foreignId, sex },
    ...(centerId === undefined ? {} : { centerId }),
  })
}

/** What finding was like over many admissions: share of near-duplicates named, and how many others were named beside, each on average. */
export async function measureFinding(
  context: Context,
  admissions: readonly {
    readonly fields: ChildFields
    readonly centerId: string
    readonly of: string | null
  }[],
): Promise<{ readonly recall: number; readonly falsePerAdmission: number; readonly milliseconds: number[] }> {
  let named = 0
  let wrong = 0
  const milliseconds: number[] = []
  for (const { fields, centerId, of } of admissions) {
    const typed = asTyped(fields, centerId)
    const start = performance.now()
    const found = await handlers['children.similar'](context, typed)
    milliseconds.push(performance.now() - start)
    if (found.some(({ id }) => id === of)) named += 1
    wrong += found.filter(({ id }) => id !== of).length
  }
  const twice = admissions.filter(({ of }) => of !== null).length
  return {
    recall: twice === 0 ? 1 : named / twice,
    falsePerAdmission: wrong / admissions.length,
    milliseconds,
  }
}
