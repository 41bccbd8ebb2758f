import type { Context, SubjectMethodName } from '../context/context'
import { contract, type Input, type Output } from '../contract/contract'
import type { Method } from '../contract/method'
import { handlers } from '../service/handlers'
import { heldToWrites } from '../service/held-to-writes'
import type { TestRegister } from './register'

/** Contexts each a minute later than the one before, as commands come one after another; the first at 2024-05-26 08:01 UTC. */
export function minuteByMinute(register: () => TestRegister): () => Context {
  let minutes = 0
  return () => {
    minutes += 1
    return register().context({ now: new Date(Date.UTC(2024, 4, 26, 8, minutes)).toISOString() })
  }
}

/** Asks any method of the register as a page would, each in a context and a transaction of its own; throws RegisterError. */
export function askingIn(
  context: () => Context,
): <Name extends SubjectMethodName>(name: Name, input: Input<Name>) => Promise<Output<Name>> {
  return <Name extends SubjectMethodName>(name: Name, input: Input<Name>) => {
    // Handlers take each their own input, so that the compiler sees none that takes them all.
    const handler = handlers[name] as unknown as (context: Context, input: unknown) => Promise<Output<Name>>
    const asked = context()
    const declared: Method = contract[name]
    return asked.db.transaction().execute((db) => {
      const own = { ...asked, db, method: name }
      return handler(
        declared.kind === 'command' ? heldToWrites(own, declared) : own,
        declared.input.parse(input),
      )
    })
  }
}
