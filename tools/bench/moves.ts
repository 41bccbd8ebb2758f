import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Input, MethodName, Output } from '../../db/contract/contract'
import type { MoveInput } from '../../db/contract/placements'
import { openConnection } from '../../db/register/open'
import { createService } from '../../db/service/service'
import { median, quantile, type Line } from './numbers'

const MOVES = 200
const CANDIDATES = 400
/** After everything in the register, so that every move is the child's next. */
const MOVE_DAY = '2024-09-01'

const ways: readonly Pick<MoveInput, 'kind' | 'emdad' | 'orderNumber' | 'relativeName' | 'relation'>[] = [
  { kind: 'kinship', emdad: 'start', orderNumber: null, relativeName: 'احمدی', relation: 'aunt' },
  { kind: 'residential', emdad: 'keep', orderNumber: null, relativeName: null, relation: null },
  { kind: 'host_family', emdad: 'keep', orderNumber: '۱۲/۳', relativeName: null, relation: null },
]

/** Saving a move in a register of 100,000 children, from the call to the answer; the commit is on the disk then. */
export async function measureMoves(file: {
  readonly path: string
  readonly userName: string
  readonly password: string
}): Promise<Line> {
  const service = createService({ onEvent: () => undefined })
  const ask = async <Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const result = await service.answer(name, input)
    if (!result.ok) throw new Error(`${name} answered ${JSON.stringify(result.error)}`)
    return result.value as Output<Name>
  }
  try {
    await ask('register.open', { path: file.path })
    await ask('session.signIn', { userName: file.userName, password: file.password })
    const centers = await ask('centers.list', {})
    const { rows } = await ask('children.search', {
      placementKinds: ['residential'],
      age: { from: 1, to: 16 },
      order: 'birth_date',
      offset: 2000,
      limit: CANDIDATES,
    })
    const times: number[] = []
    const commits = commitsIn(join(file.path, '..', 'reference.sarpanah'))
    for (const [index, { id }] of rows.entries()) {
      if (times.length === MOVES) break
      const way = ways[index % ways.length]
      if (way === undefined) break
      const move: MoveInput = {
        ...way,
        childId: id,
        on: MOVE_DAY,
        centerId: way.kind === 'residential' ? (centers[index % centers.length]?.id ?? null) : null,
        entryRoute: way.kind === 'residential' ? 'transfer' : null,
        orderDate: way.orderNumber === null ? null : MOVE_DAY,
        note: null,
        accepted: [],
      }
      // As the window does: what the rules say is looked at first, and warnings are accepted with a reason.
      const { findings } = await ask('placements.checkMove', move)
      if (findings.some(({ severity }) => severity === 'block')) continue
      const accepted = findings
        .filter(({ severity }) => severity === 'warn')
        .map(({ rule }) => ({ rule, reason: 'سنجش' }))
      const begun = performance.now()
      await ask('placements.move', { ...move, accepted })
      times.push(performance.now() - begun)
      commits.next()
    }
    const bare = commits.end()
    if (times.length < MOVES) throw new Error(`Only ${times.length} of the children could be moved.`)
    return {
      name: 'saving a move, p95',
      unit: 'ms',
      value: quantile(times, 0.95),
      reference: { name: 'one row committed, p95', value: quantile(bare, 0.95) },
      goal: { most: 20 },
      more: { median: median(times), longest: quantile(times, 1), 'median of the reference': median(bare) },
    }
  } finally {
    await service.close()
  }
}

/** The least a saved change can take on this disk: one row in an otherwise empty register file, committed the same way. */
function commitsIn(path: string): { next(): void; end(): number[] } {
  const connection = openConnection(path, { key: randomBytes(32) })
  connection.exec('CREATE TABLE rows (text TEXT) STRICT')
  const insert = connection.prepare('INSERT INTO rows VALUES (?)')
  const times: number[] = []
  return {
    next() {
      const begun = performance.now()
      insert.run('reference')
      times.push(performance.now() - begun)
    },
    end() {
      connection.close()
      return times
    },
  }
}
