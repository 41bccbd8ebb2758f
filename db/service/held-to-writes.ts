import type { Context } from '../context/context'
import type { Command } from '../contract/method'

/** The context of a command that fails where it changes a subject that its declaration does not name. */
export function heldToWrites(context: Context, { writes }: Command): Context {
  return {
    ...context,
    noteChange: (changed) => {
      if (writes !== 'everything' && (writes === 'nothing' || !writes.includes(changed.subject))) {
        throw new Error(`${context.method} changes «${changed.subject}» and does not declare it`)
      }
      context.noteChange(changed)
    },
  }
}
