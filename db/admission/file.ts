import { centerNames } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { policiesOf, policyFromRow } from '../insurance/queries'
import { canUndoMove, placementFromRow } from '../placements/queries'
import { judgeFile } from '../rules/judge'
import { readFile } from '../rules/read'
import { supportFromRow, supportsOf } from '../supports/queries'
import { findChild, spellsOf } from '../children/queries'
import { childFromRow } from '../schema/child-row'

/** A child's whole file, with what the rules find in it. NOT_FOUND. */
export async function childFile(
  context: Context,
  { id }: Parsed<'children.get'>,
): Promise<Output<'children.get'>> {
  const { db } = context
  const child = await findChild(db, id)
  const spells = await spellsOf(db, id)
  const names = await centerNames(db, [child.center_id, ...spells.map((spell) => spell.center_id)])
  const draft = await readFile(db, id)
  return {
    child: childFromRow(child),
    centerName: names.get(child.center_id) ?? null,
    placements: spells.map((spell) => placementFromRow(spell, names.get(spell.center_id) ?? null)),
    supports: (await supportsOf(db, id)).map(supportFromRow),
    policies: (await policiesOf(db, id)).map(policyFromRow),
    findings: draft ? await judgeFile(context, draft) : [],
    canUndoMove: await canUndoMove(db, id),
  }
}
