import { bySpellOrder } from '../child-file/spell-order'
import type { PlacementKind } from '../contract/placements'
import type { IsoDate, JalaliMonth } from '../contract/jalali'
import { yearsBetween } from './ages'
import type { Settings } from '../contract/register'
import type {
  JudgedContact,
  JudgedFile,
  JudgedPayment,
  JudgedPolicy,
  JudgedSpell,
} from '../child-file/judged-file'

/** What the rules ask of a center. Null is «not known». */
export interface CenterFacts {
  readonly id: string
  readonly capacity: number | null
  readonly licensedSex: string | null
  /** Completed Jalali years, half open. */
  readonly licensedAgeFrom: number | null
  readonly licensedAgeTo: number | null
  readonly openedOn: IsoDate | null
  readonly closedOn: IsoDate | null
  /** A kind of the contract; left out where nobody said. */
  readonly kind?: string | null
}

/** What is asked of a programme. */
export interface ProgrammeFacts {
  readonly id: string
  readonly basis: string
  readonly payee: string
}

/** A row of a programme's tariff, half open in days and in completed Jalali years. */
export interface TariffFacts {
  readonly programme: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** Null for every kind that has no row of its own. */
  readonly centerKind: string | null
  readonly amountRial: number
}

/** The newest signature under a center's return of last month. */
export interface SignedMonth {
  readonly centerId: string
  /** ISO instant. */
  readonly signedAt: string
}

/** The newest signature under a center's return of a month. */
export interface Signature {
  readonly centerId: string
  /** Jalali, `1403-02`, and its first and last day. */
  readonly month: JalaliMonth
  readonly from: IsoDate
  readonly to: IsoDate
  /** ISO instant. */
  readonly signedAt: string
}

/** The newest return of a center for last month, with the stock that was signed. */
export interface LastReturn {
  readonly id: string
  readonly centerId: string
  readonly month: JalaliMonth
  /** The last day of the month. */
  readonly on: IsoDate
  /** Null where the return does not say it. */
  readonly closing: number | null
  /** Children counted on the last day, in the home and in the families it answers for. */
  readonly childIds: readonly string[]
}

/** What the rules between months ask of the whole register. Answers from memory. */
export interface RegisterFacts {
  readonly today: IsoDate
  readonly lastReturns: readonly LastReturn[]
  /** Whether there is a live file of the child. */
  readonly hasFile: (childId: string) => boolean
  /** The file that a file was merged into; null where it was not. */
  readonly mergedInto: (childId: string) => string | null
  readonly residentsOn: (centerId: string, day: IsoDate) => number
}

/** What one audit row says of a spell: column → from and to, in order of time within a child. */
export interface SpellChange {
  readonly placementId: string
  readonly at: string
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

/** What lies around a file: the register's days, its centers and the other children. Answers from memory. */
export interface Surroundings {
  /** The register's day: ages, what is current, what is due. */
  readonly today: IsoDate
  /** The machine's day: only what lies after it is in the future. */
  readonly realToday: IsoDate
  readonly center: (id: string) => CenterFacts | null
  /** Children in a residential spell of the center on the day, the judged file as it would stand included. */
  readonly residentsOn: (centerId: string, day: IsoDate) => number
  /** Ids of other children with the file's national id. */
  readonly sameNationalId: (file: JudgedFile) => readonly string[]
  /** Ids of other children who look like the same child; see look-alikes.ts. */
  readonly lookAlikes: (file: JudgedFile) => readonly string[]
  /** Centers whose return of last month is signed. */
  readonly signedMonths: readonly SignedMonth[]
  /** Changes of the child's spells since the earliest of these signatures. */
  readonly spellChanges: (childId: string) => readonly SpellChange[]
  /** The newest signature of every center and month. */
  readonly signatures: readonly Signature[]
  /** Changes of days of the child's stored spells since the earliest of those. */
  readonly dateChanges: (childId: string) => readonly SpellChange[]
  readonly programme: (id: string) => ProgrammeFacts | null
  readonly tariffs: (programme: string) => readonly TariffFacts[]
  /** How many of the keepers of files who can sign in now (social workers and directors) were there at the instant. */
  readonly keepersAt: (instant: string) => number
  readonly settings: Pick<
    Settings,
    'afterCareEveryMonths' | 'afterCareForMonths' | 'reviewEveryMonths' | 'visitEveryMonths'
  >
}

/** One file with what the rules need to know about it, worked out once. */
export interface Facts extends Surroundings, Standing {}

/** How a file stands by itself, without its surroundings. */
export interface Standing {
  readonly file: JudgedFile
  readonly child: JudgedFile['child']
  /** The register's day. */
  readonly today: IsoDate
  /** Null when missing or impossible (rule B02): ages are then unknown. */
  readonly birthDate: IsoDate | null
  /** Every spell in order of start, then end. */
  readonly spells: readonly JudgedSpell[]
  /** Those that do not end before they start (rule B10). */
  readonly soundSpells: readonly JudgedSpell[]
  readonly soundPolicies: readonly JudgedPolicy[]
  /** Lines that are not reversed, in order of the month they are owed for, then id. */
  readonly lines: readonly JudgedPayment[]
  /** In order of time, those after the register's day left out. */
  readonly contacts: readonly JudgedContact[]
  /** The first day of a spell of death. */
  readonly diedOn: IsoDate | null
  /** The spell in force on the register's day, the latest if several are. */
  readonly current: JudgedSpell | null
  /** Completed Jalali years on the day; null when not known or not yet born. */
  readonly yearsOn: (day: IsoDate) => number | null
}

/** 1 Farvardin 1300: no birth date in the register lies before it. */
export const EARLIEST_BIRTH: IsoDate = '1921-03-21'

/** The kinds in which a child is in Behzisti's care, in a home or in a family: those counted on a day, not once. */
export const careKinds: ReadonlySet<PlacementKind> = new Set([
  'residential',
  'kinship',
  'host_family',
  'trustee',
  'adoption_trial',
])

interface Dated {
  readonly id: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Whether the half-open spell or policy is in force on the day. */
export function covers(spell: Dated, day: IsoDate): boolean {
  return spell.startsOn <= day && (spell.endsOn === null || day < spell.endsOn)
}

const isSound = (spell: Dated): boolean => spell.endsOn === null || spell.startsOn <= spell.endsOn

/** Works out the facts of one file. */
export function factsOf(file: JudgedFile, around: Surroundings): Facts {
  return { ...around, ...standingOf(file, around) }
}

/** How a file stands on a day. */
export function standingOf(
  file: JudgedFile,
  around: { readonly today: IsoDate; readonly realToday: IsoDate },
): Standing {
  const spells = file.placements.length > 1 ? [...file.placements].sort(bySpellOrder) : file.placements
  const soundSpells = spells.every(isSound) ? spells : spells.filter(isSound)
  const written = file.child.birthDate
  const birthDate =
    written !== null && written >= EARLIEST_BIRTH && written <= around.realToday ? written : null
  return {
    file,
    child: file.child,
    today: around.today,
    birthDate,
    spells,
    soundSpells,
    soundPolicies:
      file.policies.length > 0 ? file.policies.filter(isSound).sort(bySpellOrder) : file.policies,
    lines: standingLines(file.payments),
    contacts: contactsUntil(file.contacts, around.today),
    diedOn: spells.find(({ kind }) => kind === 'deceased')?.startsOn ?? null,
    current: soundSpells.findLast((spell) => covers(spell, around.today)) ?? null,
    yearsOn: (day) => (birthDate === null ? null : yearsBetween(birthDate, day)),
  }
}

const NONE: readonly never[] = []

function standingLines(payments: readonly JudgedPayment[] = NONE): readonly JudgedPayment[] {
  if (payments.length === 0) return NONE
  return payments
    .filter(({ state }) => state !== 'reversed')
    .sort((one, other) => compare(one.forMonth, other.forMonth) || compare(one.id, other.id))
}

function contactsUntil(contacts: readonly JudgedContact[] = NONE, today: IsoDate): readonly JudgedContact[] {
  if (contacts.length === 0) return NONE
  return contacts
    .filter(({ contactedOn }) => contactedOn <= today)
    .sort((one, other) => compare(one.contactedOn, other.contactedOn) || compare(one.id, other.id))
}

/** Each sound spell with the sound spell just before it (null for the first). */
export function consecutive(
  facts: Facts,
): { readonly previous: JudgedSpell | null; readonly spell: JudgedSpell }[] {
  return facts.soundSpells.map((spell, index) => ({ previous: facts.soundSpells[index - 1] ?? null, spell }))
}
