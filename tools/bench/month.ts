import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../db/context/context'
import type { Figure } from '../../db/contract/reports'
import { reportDays } from '../../db/figures/days'
import { handlers } from '../../db/service/handlers'
import { openRegisterFile } from '../../db/register/register-file'
import { countByHand } from './by-hand'
import { median, type Line } from './numbers'

const ROUNDS = 9
/** Khordad 1403. */
const month = { from: '2024-05-21', to: '2024-06-20' }
const request = { kind: 'province', ...month } as const

/** The month's return over the whole register, against hand-written SQL for the same figures on the same connection, turn by turn. */
export async function measureMonth(file: {
  readonly path: string
  readonly password: string
}): Promise<Line> {
  const register = await openRegisterFile(file)
  try {
    const days = reportDays(month)
    const ours = (context: Context) => handlers['reports.figures'](context, request)
    const theirs = (context: Context) => countByHand(context.db, days, context.settings.ageBands)
    const timed = async <T>(times: number[], work: (context: Context) => Promise<T>): Promise<T> => {
      const begun = performance.now()
      const answer = await register.query('reports.figures', work)
      times.push(performance.now() - begun)
      return answer
    }
    const own: number[] = []
    const hand: number[] = []
    // The first of each fills the connection's page cache and counts for neither.
    const report = await timed([], ours)
    const found = await timed([], theirs)
    compare(report.figures, found)
    for (let round = 0; round < ROUNDS; round += 1) {
      await timed(own, ours)
      await timed(hand, theirs)
    }
    return {
      name: 'return of a month, 100,000 children',
      unit: 'ms',
      value: median(own),
      reference: { name: 'hand-written SQL', value: median(hand) },
      goal: { times: 2 },
    }
  } finally {
    await register.close()
  }
}

/** Fails unless both ways give the same figures. */
function compare(
  figures: readonly Figure[],
  { counts, bases }: Awaited<ReturnType<typeof countByHand>>,
): void {
  const plain = (pairs: Iterable<readonly [string, number | null | undefined]>) =>
    Object.fromEntries(
      [...pairs]
        .filter(([, value]) => value !== 0 && value !== null && value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  // What came with money, independence, schooling and the work done is not written by hand here.
  const byBoth = figures.filter(({ code }) => !/^(money|readiness|independence|education|work)\./u.test(code))
  const ours = plain(byBoth.map(({ code, value }) => [code, value] as const))
  const hand = plain(counts)
  const differing = Object.keys({ ...ours, ...hand }).filter((code) => ours[code] !== hand[code])
  if (differing.length > 0) {
    const [code = ''] = differing
    throw new Error(
      `${differing.length} figures differ from the hand-written SQL, for example ${code}: ${String(ours[code])}, by hand ${String(hand[code])}.`,
    )
  }
  const withBase = figures.filter((figure) => bases.has(figure.code) && figure.base !== undefined)
  if (!isDeepStrictEqual(plain(withBase.map(({ code, base }) => [code, base] as const)), plain(bases))) {
    throw new Error('The bases of the insured differ from the hand-written SQL.')
  }
}
