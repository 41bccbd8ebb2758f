import type { Handle } from '../context/context'
import type { SignedReturn } from '../contract/returns'

/** Signed returns, newest month and revision first; of one center or of all. */
export async function signedReturns(db: Handle, centerId?: string): Promise<SignedReturn[]> {
  const rows = await returnRows(db)
    .$if(centerId !== undefined, (query) => query.where('returns.center_id', '=', centerId ?? ''))
    .orderBy('returns.month', 'desc')
    .orderBy('centers.name_sort')
    .orderBy('returns.revision_number', 'desc')
    .execute()
  return rows
}

/** The signed returns with their center's name, to be narrowed and ordered by who asks. */
export function returnRows(db: Handle) {
  return db
    .selectFrom('returns')
    .innerJoin('centers', 'centers.id', 'returns.center_id')
    .select([
      'returns.id',
      'returns.center_id as centerId',
      'centers.name as centerName',
      'returns.month',
      'returns.number',
      'returns.revision_number as revisionNumber',
      'returns.signed_by as signedBy',
      'returns.signed_at as signedAt',
      'returns.sha256',
    ])
}
