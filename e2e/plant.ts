import type { Input, Output, PageMethodName } from '../db/contract/contract'
import { toIso } from '../db/contract/jalali'
import type { Shell } from './fixtures'

/** The ISO day of a Jalali one. */
export function day(year: number, month: number, dayOfMonth: number): string {
  const iso = toIso({ year, month, day: dayOfMonth })
  if (iso === null) throw new Error('not a Jalali day')
  return iso
}

/** Asks a method whose warnings are all accepted with one reason; a block is a failing test. */
async function askAccepting<Name extends PageMethodName>(
  shell: Shell,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const first = await shell.invoke(name, input)
  if (first.ok) return first.value
  const rules = new Set((first.error.findings ?? []).map(({ rule }) => rule))
  const accepted = [...rules].map((rule) => ({ rule, reason: 'چنین است' }))
  return shell.ask(name, { ...input, accepted })
}

export interface PlantedChild {
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: string
  readonly startsOn: string
  readonly nationalId?: string
}

/** Admits a girl without insurance into the register's first home; answers her id. */
export async function plantGirl(shell: Shell, girl: PlantedChild): Promise<string> {
  const [center] = await shell.ask('centers.list', {})
  if (center === undefined) throw new Error('the register has no home')
  const { fileNumber } = await shell.ask('children.nextFileNumber', { centerId: center.id })
  const { childId } = await askAccepting(shell, 'children.admit', {
    child: {
      fileNumber,
      firstName: girl.firstName,
      lastName: girl.lastName,
      fatherName: 'علی',
      motherName: null,
      sex: 'female',
      birthDate: girl.birthDate,
      birthDateEstimated: false,
      nationalId: girl.nationalId ?? null,
      nationalIdMissingReason: girl.nationalId === undefined ? 'being_issued' : null,
      foreignId: null,
      legalStatus: 'parents_deceased',
      admissionReasons: ['parents_deceased'],
      disability: null,
      stayReason: null,
      notes: null,
    },
    placement: {
      centerId: center.id,
      startsOn: girl.startsOn,
      entryRoute: 'judicial',
      orderNumber: '۲۱۷',
      orderDate: girl.startsOn,
      note: null,
    },
    insurance: null,
    accepted: [],
  })
  return childId
}

/** Moves a girl into a life of her own, or back into the register's first home. */
export async function moveGirl(
  shell: Shell,
  childId: string,
  kind: 'independent' | 'residential',
  on: string,
): Promise<void> {
  const [center] = await shell.ask('centers.list', {})
  await askAccepting(shell, 'placements.move', {
    childId,
    kind,
    on,
    centerId: kind === 'residential' ? (center?.id ?? null) : null,
    entryRoute: kind === 'residential' ? 'return' : null,
    orderNumber: null,
    orderDate: null,
    relativeName: null,
    relation: null,
    note: null,
    emdad: 'keep',
  })
}
