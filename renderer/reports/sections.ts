import { legalStatuses, sexes, stayReasons } from '../../db/contract/children'
import { daysBetween } from '../../db/contract/jalali'
import { entryRoutes, familyCareKinds, type PlacementKind } from '../../db/contract/placements'
import type { Report } from '../../db/contract/reports'
import { carerRoles, staffRoles } from '../../db/contract/staff'
import { figureName } from '../../db/contract/words/figures'
import {
  ageBandWords,
  entryRouteWords,
  legalStatusWords,
  MISSING,
  placementKindWords,
  sexWords,
  staffRoleWords,
  stayReasonWords,
  wordOf,
} from '../../db/contract/words/terms'
import { persianNumber } from '../../db/contract/persian'
import { reportWords, type Span } from '../words/reports'
import { type Count, type FigureSet, ordered, percent, ratio } from './figure-set'

/** A cell of a figures table: a number, or words. */
export type Cell = Count | string

/** A row of a figures table; an `isTotal` row is set apart. */
export interface Row {
  readonly key: string
  readonly label: string
  readonly cells: readonly Cell[]
  readonly isTotal?: boolean
}

/** Admissions by route, with their total. */
export function admissionRows(set: FigureSet): Row[] {
  const prefix = 'residential.admissions.route'
  return [
    ...ordered(entryRoutes, set.parts(prefix)).map((route) => ({
      key: route,
      label: wordOf(entryRouteWords, route),
      cells: [set.count(`${prefix}.${route}`)],
    })),
    totalRow(set, 'residential.admissions'),
  ]
}

const destinations = [
  'reunified',
  'kinship',
  'host_family',
  'trustee',
  'adoption_trial',
  'adopted',
  'independent',
  'transferred_out',
  'absconded',
  'deceased',
] as const satisfies readonly PlacementKind[]

/** Exits by destination, with their total. For a province a residential spell that follows is no exit. */
export function exitRows(set: FigureSet, kind: Report['kind']): Row[] {
  const prefix = 'residential.exits'
  const own = [...destinations, ...(kind === 'center' ? ['residential'] : []), 'unknown']
  return [
    ...ordered(own, set.parts(prefix)).map((part) => ({
      key: part,
      label:
        part === 'residential'
          ? reportWords.otherCenter
          : part === 'unknown'
            ? MISSING
            : wordOf(placementKindWords, part),
      cells: [set.count(`${prefix}.${part}`)],
    })),
    totalRow(set, 'residential.exits'),
  ]
}

function totalRow(set: FigureSet, code: string): Row {
  return { key: 'total', label: reportWords.total, cells: [set.count(code)], isTotal: true }
}

/** Legal status × sex × age band of the closing stock. */
export interface CrossTable {
  /** The age bands and «نامشخص». */
  readonly bands: readonly { readonly code: string; readonly label: string }[]
  /** One group per legal status and a last one of all; the last cell of each row is the row's sum. */
  readonly groups: readonly {
    readonly key: string
    readonly label: string
    readonly rows: readonly Row[]
    readonly isTotal: boolean
  }[]
}

/** Groups the closing stock by legal status, sex and age band. Sums over cells list the children of all of them. */
export function crossTable(set: FigureSet, ageBands: readonly string[]): CrossTable {
  const prefix = 'residential.closing'
  const found = set.all
    .filter(({ code }) => code.startsWith(`${prefix}.cross.`))
    .map(({ code }) => {
      const [sex = '', band = '', status = ''] = code.slice(`${prefix}.cross.`.length).split('.')
      return { code, sex, band, status, value: set.value(code) ?? 0 }
    })
  const bands = ordered(
    [...ageBands, 'unknown'],
    [...new Set(found.map(({ band }) => band)), ...set.parts(`${prefix}.age`)].filter(unique),
  )
  const statuses = ordered(
    legalStatuses,
    found.map(({ status }) => status),
  ).filter(unique)

  const sum = (where: Partial<Record<'sex' | 'band' | 'status', string>>): Count => {
    const cells = found.filter((cell) =>
      (Object.keys(where) as (keyof typeof where)[]).every((key) => cell[key] === where[key]),
    )
    const parts = [
      where.sex === undefined ? null : wordOf(sexWords, where.sex),
      where.band === undefined ? null : ageBandWords(where.band),
      where.status === undefined ? null : wordOf(legalStatusWords, where.status),
    ].filter((part) => part !== null)
    return {
      codes: cells.map(({ code }) => code),
      value: cells.reduce((total, { value }) => total + value, 0),
      name: [reportWords.residentsRow, ...parts].join('، '),
    }
  }
  const cell = (sex: string, band: string, status: string): Count => ({
    ...sum({ sex, band, status }),
    name: figureName(`${prefix}.cross.${sex}.${band}.${status}`),
  })

  const ofStatus = (status: string) => ({
    key: status,
    label: wordOf(legalStatusWords, status),
    isTotal: false,
    rows: sexes
      .filter((sex) => sex !== 'unknown' || found.some((one) => one.status === status && one.sex === sex))
      .map((sex) => ({
        key: `${status}.${sex}`,
        label: sexWords[sex],
        cells: [...bands.map((band) => cell(sex, band, status)), sum({ sex, status })],
      })),
  })
  const all = {
    key: 'all',
    label: reportWords.everyStatus,
    isTotal: true,
    rows: [
      ...sexes.map((sex) => ({
        key: `all.${sex}`,
        label: sexWords[sex],
        cells: [...bands.map((band) => sum({ sex, band })), set.count(`${prefix}.sex.${sex}`)],
      })),
      {
        key: 'all.all',
        label: reportWords.total,
        isTotal: true,
        cells: [...bands.map((band) => set.count(`${prefix}.age.${band}`)), set.count(prefix)],
      },
    ],
  }
  return {
    bands: bands.map((code) => ({ code, label: ageBandWords(code) })),
    groups: [...statuses.map(ofStatus), all],
  }
}

const unique = (one: string, index: number, all: readonly string[]): boolean => all.indexOf(one) === index

/** Residents of 18 and over by reason of stay, and the number of estimated birth dates. */
export function overEighteenRows(set: FigureSet): Row[] {
  const prefix = 'residential.closing.over_18'
  const reasons = ordered([...stayReasons, 'unknown'], set.parts(prefix))
  const counts = reasons.map((reason) => set.count(`${prefix}.${reason}`))
  return [
    ...reasons.map((reason, index) => ({
      key: reason,
      label: reason === 'unknown' ? MISSING : wordOf(stayReasonWords, reason),
      cells: counts.slice(index, index + 1),
    })),
    {
      key: 'total',
      label: reportWords.total,
      isTotal: true,
      cells: [
        {
          codes: counts.filter(({ value }) => value !== 0).flatMap(({ codes }) => codes),
          value: counts.reduce((total, { value }) => total + (value ?? 0), 0),
          name: reportWords.overEighteenTitle,
        },
      ],
    },
  ]
}

export const ESTIMATED = 'residential.closing.birth_estimated'

/** Children in families by placement. */
export function familyRows(set: FigureSet): Row[] {
  const kinds = [...familyCareKinds, 'adopted', 'reunified'] as const
  return kinds.map((kind) => ({
    key: kind,
    label:
      kind === 'adopted' || kind === 'reunified'
        ? reportWords.followedUp(placementKindWords[kind])
        : placementKindWords[kind],
    cells: [set.count(`family.${kind}.closing`)],
  }))
}

/** امداد: opening, started, stopped, closing. */
export function emdadRows(set: FigureSet, span: Span): Row[] {
  return [
    { key: 'opening', label: reportWords.emdadOpening(span), cells: [set.count('emdad.opening')] },
    { key: 'started', label: reportWords.emdadStarted, cells: [set.count('emdad.started')] },
    { key: 'stopped', label: reportWords.emdadStopped, cells: [set.count('emdad.stopped')] },
    {
      key: 'closing',
      label: reportWords.emdadClosing(span),
      cells: [set.count('emdad.closing')],
      isTotal: true,
    },
  ]
}

export const flowKinds = [
  'reunified',
  'adopted',
  'trustee',
  'host_family',
  'kinship',
  'independent',
] as const satisfies readonly PlacementKind[]
export const flowRanges = ['period', 'year_to_date', 'last_full_year'] as const

/** Flows: of the span, of the year to date, of the last full year. */
export function flowRows(set: FigureSet): Row[] {
  return flowKinds.map((kind) => ({
    key: kind,
    label: placementKindWords[kind],
    cells: flowRanges.map((range) => set.count(`flow.${kind}.${range}`)),
  }))
}

/** Insured, uninsured and ending within 30 days, over residents and over children in families, the base written beside. */
export function insuranceRows(set: FigureSet): Row[] {
  const row = (group: 'residential' | 'family', label: string, what: string): Row => ({
    key: group,
    label,
    cells: [`insured.${group}`, `uninsured.${group}`, `insured.${group}.ending_30`].map((code) =>
      set.count(code, baseWords(set, code, what)),
    ),
  })
  return [
    row('residential', reportWords.residentsRow, reportWords.residents),
    row('family', reportWords.familyRow, reportWords.family),
    {
      key: 'total',
      label: reportWords.bothRow,
      isTotal: true,
      cells: [set.count('insured.total', baseWords(set, 'insured.total', reportWords.family)), '', ''],
    },
  ]
}

function baseWords(set: FigureSet, code: string, what: string): string {
  return reportWords.ofBase(set.find(code)?.base ?? 0, what)
}

/** Capacity, occupancy and bed-days, each with how it was reckoned. */
export function capacityRows(set: FigureSet, period: Report['period']): Row[] {
  const capacity = set.value('residential.capacity')
  const residents = set.value('residential.closing') ?? 0
  const spent = set.value('residential.bed_days')
  const days = daysBetween(period.from, period.to) + 1
  const share = (value: number | null): string => (value === null ? MISSING : reportWords.percent(value))
  const unknown = reportWords.capacityUnknown
  const occupancy = percent(residents, capacity)
  return [
    {
      key: 'capacity',
      label: reportWords.capacity,
      cells: [set.count('residential.capacity'), capacity === null ? unknown : ''],
    },
    {
      key: 'occupancy',
      label: reportWords.occupancy,
      cells: [
        share(occupancy),
        capacity === null
          ? unknown
          : [
              reportWords.occupancyHow(residents, capacity),
              ...(residents > capacity ? [reportWords.overCapacity] : []),
            ].join('؛ '),
      ],
    },
    {
      key: 'bed_days',
      label: reportWords.bedDays,
      cells: [
        set.count('residential.bed_days'),
        capacity === null ? reportWords.bedDaysOnly(days) : reportWords.bedDaysHow(capacity, days),
      ],
    },
    {
      key: 'bed_days_share',
      label: reportWords.bedDaysShare,
      cells: [share(percent(spent, capacity === null ? null : capacity * days)), ''],
    },
  ]
}

/** Staff by role, their total, and the children per carer. */
export function staffRows(set: FigureSet): Row[] {
  return [
    ...ordered(staffRoles, set.parts('staff.role')).map((role) => ({
      key: role,
      label: wordOf(staffRoleWords, role),
      cells: [set.count(`staff.role.${role}`)],
    })),
    totalRow(set, 'staff.total'),
  ]
}

/** «۳٫۲»: residents for each educator, carer and mother's aide, with both numbers in words. */
export function childrenPerCarer(set: FigureSet): { readonly value: string; readonly how: string } {
  const carers = carerRoles.reduce((total, role) => total + (set.value(`staff.role.${role}`) ?? 0), 0)
  const residents = set.value('residential.closing') ?? 0
  const each = ratio(residents, carers)
  return each === null
    ? { value: MISSING, how: reportWords.noCarer }
    : { value: persianNumber(each), how: reportWords.childrenPerCarerHow(residents, carers) }
}
