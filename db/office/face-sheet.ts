import { careHandlers } from '../care/handlers'
import { childFile } from '../admission/file'
import { findChild } from '../children/queries'
import type { Context } from '../context/context'
import type { ChildFile } from '../contract/children'
import type { EducationSpell } from '../contract/education'
import type { HealthRecord } from '../contract/health'
import { ageOn, formatJalali } from '../contract/jalali'
import type { Order } from '../contract/legal'
import type { FaceSheet } from '../contract/letters'
import { persianDigits } from '../contract/persian'
import type { ChildRelative, Sibling } from '../contract/relatives'
import {
  bloodGroupWords,
  disabilityDegreeWords,
  disabilityKindWords,
  educationLevelWords,
  healthRecordKindWords,
  lifeStateWords,
  orderKindWords,
  siblingKindWords,
  standingWords,
} from '../contract/words/file-terms'
import { faceSheetWords as words } from '../contract/words/letters'
import {
  admissionReasonWords,
  insuranceKindWords,
  legalStatusWords,
  MISSING,
  missingIdReasonWords,
  placementKindWords,
  relationWords,
  sexWords,
  wordOf,
} from '../contract/words/terms'
import { photosOf } from '../documents/queries'
import { legalHandlers } from '../legal/handlers'
import { relativesHandlers } from '../relatives/handlers'
import { writingCenter } from '../letters/queries'

type Part = FaceSheet['parts'][number]

/** Doctor's visits further back than this many say little of how she is. */
const VISITS_SHOWN = 5

/** «خلاصه پرونده» of a child: what a home hands on with her. Notes of psychology are in no paper. NOT_FOUND `child`. */
export async function faceSheet(context: Context, childId: string): Promise<FaceSheet> {
  const { db, today, demo } = context
  const row = await findChild(db, childId)
  const file = await childFile(context, { id: childId })
  const center = await writingCenter(db, row)
  const { orders } = await legalHandlers['legal.ofChild'](context, { childId })
  const health = await careHandlers['health.ofChild'](context, { childId })
  const school = await careHandlers['education.ofChild'](context, { childId })
  const family = await relativesHandlers['relatives.ofChild'](context, { childId })
  const [photo] = await photosOf(db, [childId])
  return {
    centerName: persianDigits(center?.name ?? file.centerName ?? ''),
    title: words.title,
    name: nameOf(file.child),
    day: words.onDay(formatJalali(today)),
    demo,
    photo: photo?.base64 && photo.mediaType ? { mediaType: photo.mediaType, base64: photo.base64 } : null,
    parts: [
      identityPart(file, today),
      placementPart(file),
      legalPart(file, orders),
      healthPart(file, health.fields, health.records),
      educationPart(school),
      insurancePart(file),
      relativesPart(family.relatives),
      ...(family.siblings.length > 0 ? [siblingsPart(family.siblings)] : []),
    ],
  }
}

const day = (iso: string | null): string => (iso === null ? MISSING : formatJalali(iso))
const text = (value: string | null): string => persianDigits(value ?? MISSING)
const fact = (label: string, value: string) => ({ label, value })

/** First and last name of a person, or that nobody knows them. */
export function nameOf(person: {
  readonly firstName: string | null
  readonly lastName: string | null
}): string {
  const name = [person.firstName, person.lastName].filter((part) => part !== null).join(' ')
  return name === '' ? MISSING : name
}

/** «۷ سال و ۲ ماه»; under a year in months. */
export function ageWords(birthDate: string | null, today: string): string {
  const age = birthDate === null ? null : ageOn(birthDate, today)
  if (age === null) return MISSING
  const parts = [
    ...(age.years > 0 ? [words.years(persianDigits(age.years))] : []),
    ...(age.months > 0 || age.years === 0 ? [words.months(persianDigits(age.months))] : []),
  ]
  return parts.join(words.and)
}

function identityPart({ child }: ChildFile, today: string): Part {
  const { nationalIdMissingReason: reason } = child
  return {
    title: words.identity,
    facts: [
      fact(words.name, nameOf(child)),
      fact(words.fileNumber, text(child.fileNumber)),
      fact(words.sex, sexWords[child.sex]),
      fact(
        words.birthDate,
        `${day(child.birthDate)}${child.birthDateEstimated && child.birthDate !== null ? ` (${words.estimated})` : ''}`,
      ),
      fact(words.age, ageWords(child.birthDate, today)),
      fact(
        words.nationalId,
        child.nationalId === null && reason !== null
          ? wordOf(missingIdReasonWords, reason)
          : text(child.nationalId),
      ),
      fact(words.fatherName, text(child.fatherName)),
      fact(words.motherName, text(child.motherName)),
    ],
    heads: [],
    rows: [],
  }
}

function placementPart({ placements }: ChildFile): Part {
  return {
    title: words.where,
    facts: [],
    heads: [words.placement, words.from, words.to, words.center, words.order],
    rows: placements
      .toReversed()
      .map((spell) => [
        placementKindWords[spell.kind],
        day(spell.startsOn),
        spell.endsOn === null ? words.untilNow : day(spell.endsOn),
        persianDigits(spell.centerName ?? relativeOf(spell)),
        spell.orderNumber === null
          ? ''
          : persianDigits(
              [spell.orderNumber, ...(spell.orderDate === null ? [] : [day(spell.orderDate)])].join('، '),
            ),
      ]),
  }
}

function relativeOf({ relativeName, relation }: ChildFile['placements'][number]): string {
  return [relativeName, relation === null ? null : relationText(relation)]
    .filter((part) => part !== null)
    .join('، ')
}

const relationText = (relation: string): string =>
  (relationWords as Readonly<Record<string, string>>)[relation] ?? relation

function legalPart({ child }: ChildFile, orders: readonly Order[]): Part {
  return {
    title: words.legal,
    facts: [
      fact(words.legalStatus, wordOf(legalStatusWords, child.legalStatus)),
      fact(
        words.admissionReasons,
        child.admissionReasons.length === 0
          ? MISSING
          : child.admissionReasons.map((reason) => admissionReasonWords[reason]).join('، '),
      ),
    ],
    heads: [words.order, words.number, words.issuedOn, words.court, words.validUntil],
    rows: orders.map((order) => [
      orderKindWords[order.kind],
      persianDigits(order.number ?? ''),
      day(order.issuedOn),
      persianDigits([order.court, order.branch].filter((part) => part !== null).join('، ')),
      order.validUntil === null ? '' : day(order.validUntil),
    ]),
  }
}

function healthPart(
  { child }: ChildFile,
  fields: {
    readonly bloodGroup: keyof typeof bloodGroupWords | null
    readonly disabilityKind: keyof typeof disabilityKindWords | null
    readonly disabilityDegree: keyof typeof disabilityDegreeWords | null
    readonly note: string | null
  },
  records: readonly HealthRecord[],
): Part {
  const visits = records.filter(({ kind }) => kind === 'visit').slice(0, VISITS_SHOWN)
  const shown = [...records.filter(({ kind }) => kind !== 'visit'), ...visits]
  const disability =
    fields.disabilityKind === null
      ? text(child.disability)
      : [
          disabilityKindWords[fields.disabilityKind],
          ...(fields.disabilityDegree === null ? [] : [disabilityDegreeWords[fields.disabilityDegree]]),
        ].join('، ')
  return {
    title: words.health,
    facts: [
      // A Latin letter beside a Persian word keeps its place by the mark.
      fact(
        words.bloodGroup,
        fields.bloodGroup === null ? MISSING : `\u200F${bloodGroupWords[fields.bloodGroup]}`,
      ),
      fact(words.disability, disability),
      ...(fields.note === null ? [] : [fact(words.note, persianDigits(fields.note))]),
    ],
    heads: [words.kind, words.what, words.date, words.doctor, words.result],
    rows: shown.map((record) => [
      healthRecordKindWords[record.kind],
      persianDigits(record.title),
      record.endsOn === null || record.endsOn === record.startsOn
        ? day(record.startsOn)
        : words.fromTo(day(record.startsOn), day(record.endsOn)),
      persianDigits(record.who ?? ''),
      persianDigits(record.result ?? ''),
    ]),
  }
}

function educationPart(spells: readonly EducationSpell[]): Part {
  return {
    title: words.education,
    facts: [],
    heads: [words.level, words.grade, words.school, words.from, words.to, words.result],
    rows: spells.map((spell) => [
      educationLevelWords[spell.level],
      persianDigits(spell.grade ?? ''),
      persianDigits(spell.school ?? ''),
      day(spell.startsOn),
      spell.endsOn === null ? words.untilNow : day(spell.endsOn),
      persianDigits(spell.result ?? spell.outReason ?? ''),
    ]),
  }
}

function insurancePart({ policies }: ChildFile): Part {
  return {
    title: words.insurance,
    facts: [],
    heads: [words.kind, words.policyNumber, words.insurer, words.from, words.to],
    rows: policies.map((policy) => [
      insuranceKindWords[policy.kind],
      text(policy.policyNumber),
      persianDigits(policy.insurer ?? ''),
      day(policy.startsOn),
      policy.endsOn === null ? words.untilNow : day(policy.endsOn),
    ]),
  }
}

function relativesPart(relatives: readonly ChildRelative[]): Part {
  return {
    title: words.relatives,
    facts: [],
    heads: [words.name, words.relation, words.life, words.standing, words.contact],
    rows: relatives.map(({ person, relation, isGuardian, standing, reason }) => [
      nameOf(person),
      isGuardian ? `${relationText(relation)} (${words.guardian})` : relationText(relation),
      lifeStateWords[person.life],
      [wordOf(standingWords, standing), ...(reason === null ? [] : [persianDigits(reason)])].join('، '),
      persianDigits([person.phone, person.address].filter((part) => part !== null).join('، ')),
    ]),
  }
}

function siblingsPart(siblings: readonly Sibling[]): Part {
  return {
    title: words.siblings,
    facts: [],
    heads: [words.name, words.fileNumber, words.relation, words.birthDate, words.center],
    rows: siblings.map((sibling) => [
      nameOf(sibling),
      text(sibling.fileNumber),
      siblingKindWords[sibling.kind],
      day(sibling.birthDate),
      [
        sibling.placementKind === null ? MISSING : placementKindWords[sibling.placementKind],
        ...(sibling.centerName === null ? [] : [persianDigits(sibling.centerName)]),
        ...(sibling.apart ? [words.apart] : []),
      ].join('، '),
    ]),
  }
}
