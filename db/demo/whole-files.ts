import { addDays, ageOn, jalaliText, toIso, toJalali, type IsoDate } from '../contract/jalali'
import { bloodGroups } from '../contract/health'
import { inCareKinds } from '../contract/independence-clocks'
import { PAGES_FOLDER } from '../interchange/page-source'
import type { PackageFileName } from '../interchange/package-files'
import type { DemoHistory } from './histories'
import { scannedOrder, silhouette, type DemoPage } from './pictures'
import type { Invention } from './people'

type Cells = Readonly<Record<string, string | null>>

/** A child of the package with what her file's other parts follow from. */
export interface FiledChild {
  readonly id: string
  readonly history: DemoHistory
  readonly lastName: string
  readonly fatherName: string
  readonly motherName: string
  readonly reasons: string
  readonly isFoundling: boolean
  readonly relative: { readonly name: string; readonly relation: string }
  /** The number and day of the order that each spell came by, where it came by one. */
  readonly orders: readonly { readonly kind: string; readonly number: string; readonly on: IsoDate }[]
}

/** Takes the rows and the pages of a package that is being made. */
export interface FileWriter {
  row(file: PackageFileName, cells: Cells): void
  page(name: string, page: DemoPage): void
}

const orderKinds: Readonly<Record<string, string>> = {
  residential: 'entrustment',
  host_family: 'host_family',
  trustee: 'guardianship',
  adoption_trial: 'trial_custody',
  adopted: 'adoption',
}
const vaccinations = ['هپاتیت ب', 'سه‌گانه', 'فلج اطفال', 'ام‌ام‌آر'] as const
const decisions = [
  'ادامه مراقبت در همین مرکز و پیگیری بازگشت به خانواده.',
  'ادامه مراقبت؛ دیدار ماهانه با بستگان برقرار بماند.',
  'بررسی صلاحیت بستگان برای نگهداری تا بازنگری بعد.',
] as const
const goals = [
  ['family', 'دیدار ماهانه با خانواده'],
  ['education', 'پیشرفت در درس ریاضی'],
  ['health', 'معاینه دندان‌پزشکی و تکمیل درمان'],
  ['skills', 'یادگیری کارهای روزمره متناسب با سن'],
  ['identity', 'تکمیل مدارک هویتی'],
] as const

/** The rest of every file: relatives and siblings, orders, health, school, plan, reviews, visits, reports, papers. */
export function writeWholeFiles(
  writer: FileWriter,
  children: readonly FiledChild[],
  day: IsoDate,
  invention: Invention,
): void {
  const families = new Map<number, FiledChild[]>()
  for (const child of children) {
    families.set(child.history.family, [...(families.get(child.history.family) ?? []), child])
  }
  for (const family of families.values()) writeFamily(writer, family, invention)
  let place = 0
  for (const child of children) {
    const last = child.history.spells.at(-1)
    if (last === undefined) continue
    const isInCare = (inCareKinds as readonly string[]).includes(last.kind) && last.endsOn === null
    const first = writeOrders(writer, child, { day, isInCare, invention })
    if (!isInCare) {
      if (first !== null) writer.row('orders.csv', first)
      continue
    }
    place += 1
    writeHealth(writer, child, day, invention)
    writeSchool(writer, child, day, invention)
    writeCare(writer, child, day, invention)
    const paper = writePapers(writer, child, place, invention)
    if (first !== null) writer.row('orders.csv', { ...first, document_id: paper })
    if (last.kind !== 'residential') writeVisits(writer, child, last.startsOn, day, invention)
  }
}

interface FamilyMember {
  readonly relation: string
  readonly name: string
  readonly lastName: string
  readonly life: string
}

function writeFamily(writer: FileWriter, family: readonly FiledChild[], invention: Invention): void {
  const [first] = family
  if (first === undefined) return
  const areDead = first.reasons.includes('parents_deceased')
  const all: FamilyMember[] = []
  if (!first.isFoundling) {
    const fatherLife = areDead ? 'dead' : invention.one(['alive', 'unknown'])
    all.push({ relation: 'father', name: first.fatherName, lastName: first.lastName, life: fatherLife })
    const motherLife = areDead ? 'dead' : 'alive'
    all.push({
      relation: 'mother',
      name: first.motherName,
      lastName: invention.lastName(),
      life: motherLife,
    })
  }
  const [relativeName = ''] = first.relative.name.split(' ')
  const { relation } = first.relative
  all.push({ relation, name: relativeName, lastName: first.lastName, life: 'alive' })
  for (const person of all) {
    const id = invention.id()
    const isParent = person.relation === 'father' || person.relation === 'mother'
    writer.row('relatives.csv', {
      id,
      first_name: person.name,
      last_name: person.lastName,
      life: person.life,
      phone:
        person.life === 'alive' && invention.chance(0.6)
          ? `0912${String(invention.whole(1000000, 9999999))}`
          : null,
      address: invention.chance(0.4) ? 'شهر محل زندگی خانواده' : null,
    })
    for (const child of family) {
      writer.row('child_relatives.csv', {
        id: invention.id(),
        child_id: child.id,
        relative_id: id,
        relation: person.relation,
        is_guardian: 'false',
        standing: person.life === 'dead' ? null : isParent ? 'unfit' : invention.one(['fit', 'unavailable']),
        reason: isParent && person.life !== 'dead' ? 'نظر مددکار در پرونده' : null,
      })
    }
  }
  family.forEach((child, index) => {
    for (const sibling of family.slice(index + 1)) {
      writer.row('siblings.csv', {
        id: invention.id(),
        child_id: child.id,
        sibling_id: sibling.id,
        kind: 'full',
      })
    }
  })
}

interface About {
  readonly day: IsoDate
  readonly isInCare: boolean
  readonly invention: Invention
}

/** Writes the orders after the first one; answers the first, which is written with its paper; null for who came without one. */
function writeOrders(
  writer: FileWriter,
  child: FiledChild,
  { day, isInCare, invention }: About,
): Cells | null {
  let first: Cells | null = null
  const ofCourt = { child_id: child.id, court: 'دادگاه خانواده', branch: String(invention.whole(1, 9)) }
  const isResident = child.history.spells.at(-1)?.kind === 'residential'
  for (const order of child.orders) {
    const kind = orderKinds[order.kind] ?? 'other'
    let validUntil = kind === 'entrustment' ? addDays(order.on, 365) : null
    const cells = {
      id: invention.id(),
      ...ofCourt,
      kind,
      number: order.number,
      issued_on: order.on,
      valid_until: kind === 'trial_custody' ? addDays(order.on, 190) : validUntil,
    }
    if (first === null) first = cells
    else writer.row('orders.csv', cells)
    // A stay rests on an order all the time: each is extended before it ends, and a few of the last ones have just run out.
    const isLate = invention.chance(0.02)
    while (isInCare && isResident && validUntil !== null && validUntil < addDays(day, isLate ? -20 : 12)) {
      const issued: IsoDate = addDays(validUntil, -invention.whole(2, 12))
      if (issued > day) break
      validUntil = addDays(validUntil, 365)
      writer.row('orders.csv', {
        id: invention.id(),
        ...ofCourt,
        kind: 'extension',
        number: `${jalaliText(issued).slice(0, 4)}/${String(invention.whole(1000, 9999))}`,
        issued_on: issued,
        valid_until: validUntil,
      })
    }
    if (kind === 'trial_custody') {
      writer.row('legal_events.csv', {
        id: invention.id(),
        child_id: child.id,
        kind: 'adoption_requested',
        on_day: addDays(order.on, -70),
      })
      writer.row('legal_events.csv', {
        id: invention.id(),
        child_id: child.id,
        kind: 'opinion_given',
        on_day: addDays(order.on, -invention.whole(12, 40)),
      })
    }
  }
  return first
}

const admittedOn = ({ history }: FiledChild): IsoDate => history.spells[0]?.startsOn ?? history.birthDate
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

function writeHealth(writer: FileWriter, child: FiledChild, day: IsoDate, invention: Invention): void {
  writer.row('health.csv', {
    id: invention.id(),
    child_id: child.id,
    blood_group: invention.chance(0.85) ? invention.one(bloodGroups) : null,
    disability_kind: invention.chance(0.05) ? invention.one(['sight', 'hearing', 'speech']) : 'none',
  })
  const record = (kind: string, title: string, on: IsoDate, who: string): void => {
    writer.row('health_records.csv', {
      ...{ id: invention.id(), child_id: child.id, kind, title, starts_on: on },
      ends_on: kind === 'vaccination' || kind === 'visit' ? on : null,
      who,
    })
  }
  for (const [index, title] of vaccinations.entries()) {
    const on = addDays(child.history.birthDate, 60 + index * 120)
    if (on < day) record('vaccination', title, on, 'مرکز بهداشت')
  }
  const since = later(admittedOn(child), addDays(day, -300))
  record('visit', 'معاینه دوره‌ای', invention.day(since, day), 'پزشک مرکز')
  if (invention.chance(0.12)) record('allergy', 'حساسیت فصلی', since, 'پزشک مرکز')
}

const levels = [
  [7, 12, 'primary'],
  [13, 15, 'lower_secondary'],
  [16, 18, 'upper_secondary'],
] as const
const grades = [
  'اول',
  'دوم',
  'سوم',
  'چهارم',
  'پنجم',
  'ششم',
  'هفتم',
  'هشتم',
  'نهم',
  'دهم',
  'یازدهم',
  'دوازدهم',
] as const

function writeSchool(writer: FileWriter, child: FiledChild, day: IsoDate, invention: Invention): void {
  const { year, month } = toJalali(day)
  const school = `دبستان ${invention.one(['امید', 'دانش', 'فرهنگ', 'مهر'])}`
  for (const start of [year - 2, year - 1].map((at) => (month < 7 ? at : at + 1))) {
    const startsOn = toIso({ year: start, month: 7, day: 1 }) ?? day
    // The summer belongs to the year before it.
    const endsOn = toIso({ year: start + 1, month: 7, day: 1 }) ?? day
    const age = ageOn(child.history.birthDate, startsOn)?.years ?? 0
    const level = levels.find(([from, to]) => from <= age + 1 && age + 1 <= to)
    if (level === undefined || startsOn >= day) continue
    writer.row('education.csv', {
      id: invention.id(),
      child_id: child.id,
      level: level[2],
      grade: grades[age + 1 - 7] ?? null,
      school: level[2] === 'primary' ? school : school.replace('دبستان', 'دبیرستان'),
      place: 'outside',
      starts_on: startsOn,
      ends_on: endsOn <= day ? endsOn : null,
      result: endsOn <= day ? 'قبول' : null,
    })
  }
}

/** The plan and its reviews: in their windows for most, a little late for a few, so that the desk has something to show. */
function writeCare(writer: FileWriter, child: FiledChild, day: IsoDate, invention: Invention): void {
  const admitted = admittedOn(child)
  writer.row('social_reports.csv', {
    id: invention.id(),
    child_id: child.id,
    kind: 'entry',
    on_day: addDays(admitted, invention.whole(0, 5)),
    by_name: 'مددکار مرکز',
    body: 'فرزند پذیرش شد و با محیط مرکز آشنا شد. وضع عمومی خوب است و گفت‌وگو با خانواده آغاز شد.',
  })
  if (invention.chance(0.04)) return
  const planned = addDays(admitted, invention.whole(4, 20))
  if (planned >= day) return
  for (const [area, goal] of invention.some(goals, invention.whole(1, 3))) {
    const isReached = invention.chance(0.4)
    writer.row('goals.csv', {
      ...{ id: invention.id(), child_id: child.id, planned_on: planned, area, goal, who: 'مددکار مرکز' },
      due_on: isReached
        ? addDays(planned, 120)
        : addDays(day, invention.whole(invention.chance(0.1) ? -20 : 10, 150)),
      state: isReached ? 'reached' : 'open',
      result: isReached ? 'انجام شد' : null,
    })
  }
  let on = later(addDays(planned, 80), addDays(day, -560))
  const isLate = invention.chance(0.05)
  while (on < addDays(day, isLate ? -130 : -2)) {
    const next = addDays(on, invention.whole(82, 90))
    writer.row('reviews.csv', {
      id: invention.id(),
      child_id: child.id,
      held_on: on,
      attended: 'مدیر مرکز، مددکار، روانشناس',
      decision: invention.one(decisions),
      next_on: next,
    })
    on = next
  }
}

/** A visit about every month for a year; the child is seen in most of them. */
function writeVisits(
  writer: FileWriter,
  child: FiledChild,
  from: IsoDate,
  day: IsoDate,
  invention: Invention,
): void {
  let on = later(addDays(from, invention.whole(10, 25)), addDays(day, -330))
  const until = addDays(day, invention.chance(0.06) ? -70 : -1)
  while (on < until) {
    const isVisit = invention.chance(0.8)
    writer.row('contacts.csv', {
      ...{ id: invention.id(), child_id: child.id, contacted_on: on, kind: isVisit ? 'visit' : 'phone' },
      reached: 'true',
      met: isVisit ? 'فرزند و خانواده' : 'خانواده',
      outcome: isVisit ? 'فرزند دیده شد؛ وضع زندگی و تحصیل خوب است.' : null,
    })
    on = addDays(on, invention.whole(24, 32))
  }
}

const photoWidths = [150, 180, 210] as const

/** A photo for a third of the children, a scanned order for a quarter: answers its id. */
function writePapers(
  writer: FileWriter,
  child: FiledChild,
  place: number,
  invention: Invention,
): string | null {
  const paper = (slot: string, page: DemoPage, title: string | null, on: IsoDate | null): string => {
    const [id, pageId] = [invention.id(), invention.id()]
    const file = `${PAGES_FOLDER}/${pageId}.${page.ending}`
    writer.row('documents.csv', { id, child_id: child.id, slot, title, dated_on: on })
    writer.row('document_pages.csv', {
      ...{ id: pageId, document_id: id, page_number: '1', media_type: page.mediaType },
      ...{ sha256: page.sha256, file },
    })
    writer.page(file, page)
    return id
  }
  if (place % 3 === 0)
    paper('photo', silhouette(photoWidths[place % 9 === 0 ? 2 : place % 2] ?? 150, place), null, null)
  const [order] = child.orders
  if (order === undefined || place % 4 !== 1) return null
  return paper('judicial_order', scannedOrder(place), `حکم ${order.number}`, order.on)
}
