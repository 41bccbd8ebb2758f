import { admissionHandlers } from '../admission/handlers'
import { centersHandlers } from '../centers/handlers'
import { stepOn } from '../child-file/file-step'
import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import { newId } from '../context/ids'
import { contract, type Input, type Parsed } from '../contract/contract'
import type { ChildFieldsInput } from '../contract/children'
import type { CenterFields } from '../contract/centers'
import { ruleCodes } from '../contract/findings'
import { placementInsertRow, type PlacementFields } from '../schema/placement-row'

/** A child's first page with nothing doubtful in it; say what is different. */
export function childPage(different: Partial<ChildFieldsInput> = {}): ChildFieldsInput {
  return {
    fileNumber: '101',
    firstName: 'سارا',
    lastName: 'رضایی',
    fatherName: 'محمود',
    motherName: null,
    sex: 'female',
    birthDate: '2014-05-10',
    birthDateEstimated: false,
    nationalId: null,
    nationalIdMissingReason: 'being_issued',
    foreignId: null,
    legalStatus: 'parents_unfit',
    admissionReasons: ['neglect'],
    disability: null,
    stayReason: null,
    notes: null,
    ...different,
  }
}

/** A home's fields; say what is different. */
export function homeFields(different: Partial<CenterFields> = {}): CenterFields {
  return {
    name: 'خانه کودکان مهر',
    kind: 'children_home',
    ownership: 'non_governmental',
    province: 'قم',
    county: null,
    capacity: null,
    licensedSex: null,
    licensedAgeFrom: null,
    licensedAgeTo: null,
    licenceNumber: null,
    openedOn: null,
    closedOn: null,
    ...different,
  }
}

/** Every rule accepted, for steps whose warnings are not what is tested. */
export const acceptAll = ruleCodes.map((rule) => ({ rule, reason: 'بررسی شد' }))

/** Stores a home and gives its id. */
export async function plantHome(context: Context, different: Partial<CenterFields> = {}): Promise<string> {
  const input = contract['centers.save'].input.parse({ fields: homeFields(different) })
  return (await centersHandlers['centers.save'](context, input)).id
}

/** An admission as the form sends it, parsed. */
export function admissionTo(
  centerId: string,
  different: {
    readonly child?: Partial<ChildFieldsInput>
    readonly placement?: Partial<Input<'children.admit'>['placement']>
    readonly insurance?: Input<'children.admit'>['insurance']
    readonly accepted?: Input<'children.admit'>['accepted']
  } = {},
): Parsed<'children.admit'> {
  return contract['children.admit'].input.parse({
    child: childPage(different.child),
    placement: {
      centerId,
      startsOn: '2022-03-21',
      entryRoute: 'judicial',
      orderNumber: '۱۲/۳۴',
      orderDate: '2022-03-20',
      note: null,
      ...different.placement,
    },
    insurance: different.insurance ?? null,
    accepted: different.accepted ?? acceptAll,
  })
}

/** Admits a child and gives her id. */
export async function plantChild(
  context: Context,
  centerId: string,
  different: Parameters<typeof admissionTo>[1] = {},
): Promise<string> {
  const { childId } = await admissionHandlers['children.admit'](context, admissionTo(centerId, different))
  return childId
}

/** Puts a spell into a child's file without asking the rules. CONFLICT with the fault of spells that cannot stand side by side. */
export async function plantSpell(context: Context, childId: string, fields: PlacementFields): Promise<void> {
  const file = await readStoredFile(context.db, childId)
  const spell = placementInsertRow(fields, { id: newId(), childId, now: context.now })
  await storeStep(context, stepOn(file, { placements: [spell] }))
}
