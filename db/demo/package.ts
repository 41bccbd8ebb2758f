import { addDays, jalaliText, type IsoDate } from '../contract/jalali'
import type { Child } from '../contract/children'
import { legalStatuses, admissionReasons } from '../contract/children'
import type { PackageFileName } from '../interchange/package-files'
import type { RawPackage, RawRow } from '../interchange/read-package'
import { Histories, type DemoHistory, type DemoSpell, type KeyedHome } from './histories'
import { writeDailyLife } from './daily-life'
import { Invention } from './people'
import type { DemoPage } from './pictures'
import type { DemoPlan } from './scenarios'
import { writeWholeFiles, type FiledChild, type FileWriter } from './whole-files'

type Cells = Readonly<Record<string, string | null>>

const ORDERED = new Set(['host_family', 'trustee', 'adoption_trial', 'adopted'])
const likelyReasons = [
  'neglect',
  'parent_addiction',
  'divorce',
  'prison',
  'unable_to_care',
  'financial_inability',
  'parents_deceased',
] as const
const relatives = [
  ['grandmother', 'female'],
  ['grandmother', 'female'],
  ['grandfather', 'male'],
  ['aunt', 'female'],
  ['uncle', 'male'],
] as const

/** A demonstration's people as a package of the open format, so that they come in as any home's would, past every rule. */
export function demoPackage(plan: DemoPlan, seed: number): RawPackage {
  const invention = new Invention(seed)
  const homes: KeyedHome[] = plan.homes.map((home) => ({ ...home, id: invention.id() }))
  const writer = new Writer()
  homes.forEach((home, index) => {
    writer.row('centers.csv', {
      id: home.id,
      name: home.name,
      kind: home.kind,
      ownership: home.ownership,
      province: plan.province,
      county: home.county,
      capacity: String(home.capacity),
      licensed_sex: home.sex,
      licensed_age_from: String(home.ages[0]),
      licensed_age_to: String(home.ages[1]),
      licence_number: `${String(1380 + index)}-${String(invention.whole(100, 999))}`,
      // Before anybody of the histories was admitted.
      opened_on: invention.day('1996-03-20', '2001-03-20'),
      code: String(index + 1),
    })
  })
  const workers = new Map(homes.map((home) => [home.id, writeStaff(writer, home, plan, invention)]))
  const histories = new Histories(plan, homes, invention)
  // File numbers follow the order of admission, as in a paper register.
  const inOrder = [...histories.make()].sort((one, other) => startOf(one).localeCompare(startOf(other)))
  const insured = chooseInsured(inOrder, plan, invention)
  const families = new Map<number, Family>()
  const filed: FiledChild[] = []
  inOrder.forEach((history, index) => {
    const family = families.get(history.family) ?? newFamily(invention)
    families.set(history.family, family)
    const { id, isFoundling, orders } = writeChild(
      writer,
      {
        ...{ history, family, fileNumber: String(1001 + index), insured: insured.has(history) },
        worker: workerOf(history, workers),
      },
      plan,
      invention,
    )
    filed.push({
      ...{ id, history, isFoundling, orders },
      lastName: family.lastName,
      fatherName: family.fatherName,
      motherName: family.motherName,
      reasons: family.reasons,
      relative: family.relative,
    })
  })
  // A seed of its own: what is invented for the rest of the files moves nobody who was invented above.
  writeWholeFiles(writer, filed, plan.publishedOn, new Invention(seed + 2))
  writeDailyLife(
    writer,
    filed,
    homes.map(({ id }) => id),
    plan.publishedOn,
    new Invention(seed + 3),
  )
  return writer.package()
}

const startOf = (history: DemoHistory): IsoDate => history.spells[0]?.startsOn ?? ''

/** The social worker of her last home. */
function workerOf(history: DemoHistory, workers: ReadonlyMap<string, string>): string | null {
  const home = history.spells.findLast((spell) => spell.home !== null)?.home
  return workers.get(home?.id ?? '') ?? null
}

class Writer implements FileWriter {
  private readonly pages = new Map<string, Buffer>()
  private readonly rows = new Map<PackageFileName, RawRow[]>()

  row(file: PackageFileName, cells: Cells): void {
    const written = new Map(
      Object.entries(cells).flatMap(([name, cell]) => (cell === null ? [] : [[name, cell] as const])),
    )
    const rows = this.rows.get(file) ?? []
    rows.push({ line: rows.length + 2, cells: written, unknown: new Map() })
    this.rows.set(file, rows)
  }

  page(name: string, { content }: DemoPage): void {
    this.pages.set(name, content)
  }

  package(): RawPackage {
    const { pages } = this
    return {
      files: this.rows,
      findings: [],
      unreadIds: new Map(),
      readPage: (name) => pages.get(name) ?? null,
    }
  }
}

interface Family {
  readonly lastName: string
  readonly fatherName: string
  readonly motherName: string
  readonly used: Set<string>
  readonly legalStatus: string
  readonly reasons: string
  readonly relative: { readonly name: string; readonly relation: string }
}

function newFamily(invention: Invention): Family {
  const lastName = invention.lastName()
  const [relation, sex] = invention.one(relatives)
  const reasons = invention.some(likelyReasons, invention.whole(1, 2))
  return {
    lastName,
    fatherName: invention.fatherName(),
    motherName: invention.firstName('female'),
    used: new Set(),
    legalStatus: reasons.includes('parents_deceased')
      ? legalStatuses[1]
      : invention.one(['parents_unfit', 'parents_unfit', 'no_effective_guardian', 'not_visited_two_years']),
    reasons: reasons.join(';'),
    relative: { name: `${invention.firstName(sex)} ${lastName}`, relation },
  }
}

/** Whose policies are in force on the published day: as many residents and children in families as were published. */
function chooseInsured(
  histories: readonly DemoHistory[],
  plan: DemoPlan,
  invention: Invention,
): Set<DemoHistory> {
  const now = (history: DemoHistory) => history.spells.at(-1)?.kind
  const residents = histories.filter((history) => now(history) === 'residential')
  const families = histories.filter((history) => now(history) === 'kinship')
  return new Set([
    ...invention.some(residents, plan.insuredResidents),
    ...invention.some(families, plan.insuredInFamilies),
  ])
}

interface ChildToWrite {
  readonly history: DemoHistory
  readonly family: Family
  readonly fileNumber: string
  readonly insured: boolean
  readonly worker: string | null
}

function writeChild(
  writer: Writer,
  child: ChildToWrite,
  plan: DemoPlan,
  invention: Invention,
): Pick<FiledChild, 'id' | 'isFoundling' | 'orders'> {
  const { history, family } = child
  const id = invention.id()
  const foundling = history.family % 23 === 0
  const newborn = history.birthDate > addDays(plan.publishedOn, -120)
  const firstName = invention.firstName(history.sex, family.used)
  family.used.add(firstName)
  writer.row('children.csv', {
    id,
    file_number: child.fileNumber,
    first_name: firstName,
    last_name: family.lastName,
    father_name: family.fatherName,
    mother_name: foundling ? null : family.motherName,
    sex: history.sex satisfies Child['sex'],
    birth_date: history.birthDate,
    birth_date_estimated: 'false',
    national_id: newborn ? null : invention.nationalId(),
    national_id_missing_reason: newborn ? 'being_issued' : null,
    legal_status: foundling ? legalStatuses[0] : family.legalStatus,
    admission_reasons: foundling ? admissionReasons[0] : family.reasons,
    worker: child.worker,
  })
  const orders: { kind: string; number: string; on: IsoDate }[] = []
  history.spells.forEach((spell, index) => {
    const row = invention.id()
    const cells = spellCells(spell, index, child, invention)
    writer.row('placements.csv', { id: row, child_id: id, ...cells })
    const { order_number: number, order_date: on } = cells
    if (typeof number === 'string' && typeof on === 'string') orders.push({ kind: spell.kind, number, on })
  })
  if (history.emdad !== null) {
    writer.row('supports.csv', {
      id: invention.id(),
      child_id: id,
      programme: 'emdad',
      starts_on: history.emdad.startsOn,
      ends_on: history.emdad.endsOn,
    })
  }
  writeInsurance(writer, id, child, plan, invention)
  return { id, isFoundling: foundling, orders }
}

function spellCells(spell: DemoSpell, index: number, child: ChildToWrite, invention: Invention): Cells {
  const emergency = index === 0 && invention.chance(0.2)
  const year = jalaliText(spell.startsOn).slice(0, 4)
  const ordered = ORDERED.has(spell.kind) || (spell.kind === 'residential' && index === 0)
  return {
    kind: spell.kind,
    center_id: spell.home?.id ?? null,
    starts_on: spell.startsOn,
    ends_on: spell.endsOn,
    entry_route:
      spell.kind !== 'residential' ? null : index > 0 ? 'transfer' : emergency ? 'emergency' : 'judicial',
    order_number: ordered ? `${year}/${String(invention.whole(1000, 9999))}` : null,
    order_date: ordered
      ? later(addDays(spell.startsOn, -invention.whole(0, 9)), child.history.birthDate)
      : null,
    relative_name: spell.kind === 'kinship' ? child.family.relative.name : null,
    relation: spell.kind === 'kinship' ? child.family.relative.relation : null,
  }
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

function writeInsurance(
  writer: Writer,
  childId: string,
  child: ChildToWrite,
  plan: DemoPlan,
  invention: Invention,
): void {
  const { history } = child
  const last = history.spells.at(-1)
  if (last === undefined) return
  const stillThere = last.kind === 'residential' || last.kind === 'kinship'
  if (!child.insured && (stillThere || invention.chance(0.4))) return
  const startsOn = addDays(startOf(history), invention.whole(0, 2))
  // Cover runs to the end of the insurer's year, well after the day; of those who left it ended when they left.
  const endsOn = child.insured ? null : last.startsOn
  if (
    endsOn !== null &&
    (endsOn <= startsOn || !['reunified', 'adopted', 'independent', 'transferred_out'].includes(last.kind))
  )
    return
  writer.row('insurance.csv', {
    id: invention.id(),
    child_id: childId,
    kind: 'health_basic',
    policy_number: String(invention.whole(10_000_000, 99_999_999)),
    starts_on: startsOn < plan.publishedOn ? startsOn : startOf(history),
    ends_on: endsOn,
    insurer: 'بیمه سلامت ایران',
    holder: 'dependant',
  })
}

/** The published count of staff: educators, carers, mothers' aides and one social worker, whose name is answered. */
function writeStaff(writer: Writer, home: KeyedHome, plan: DemoPlan, invention: Invention): string {
  const small = home.ages[1] <= 7
  let worker = ''
  for (let member = 0; member < home.staff; member += 1) {
    const role =
      member === 0
        ? 'social_worker'
        : small
          ? invention.one(['mother_aide', 'carer'])
          : invention.one(['educator', 'carer'])
    const sex = small || home.sex === 'female' ? 'female' : 'male'
    const id = invention.id()
    const name = { first_name: invention.firstName(sex), last_name: invention.lastName() }
    writer.row('staff.csv', {
      id,
      center_id: home.id,
      ...name,
      role,
      national_id: invention.nationalId(),
      starts_on: invention.day('2012-03-20', addDays(plan.publishedOn, -40)),
    })
    if (role === 'social_worker') worker = `${name.first_name} ${name.last_name}`
  }
  return worker
}
