import { centerNames } from '../centers/queries'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { canUndoMove } from '../placements/queries'
import { judgeFile } from '../rules/judge'
import { childFromRow } from '../schema/child-row'
import { placementFromRow } from '../schema/placement-row'
import { policyFromRow } from '../schema/policy-row'
import { supportFromRow } from '../schema/support-row'

/** A child's whole file, with what the rules find in it. NOT_FOUND. */
export async function childFile(
  context: Context,
  { id }: Parsed<'children.get'>,
): Promise<Output<'children.get'>> {
  const file = await readStoredFile(context.db, id)
  const { child, placements, supports, policies } = file
  const names = await centerNames(context.db, [
    child.center_id,
    ...placements.map(({ center_id }) => center_id),
  ])
  return {
    child: childFromRow(child),
    centerName: names.get(child.center_id) ?? null,
    placements: placements.map((spell) => placementFromRow(spell, names.get(spell.center_id) ?? null)),
    supports: supports.map(supportFromRow),
    policies: policies.map(policyFromRow),
    findings: await judgeFile(context, file.judged),
    canUndoMove: await canUndoMove(context, file),
  }
}
