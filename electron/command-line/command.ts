import type { Input, MethodName, Output } from '../../db/contract/contract'
import type { CommandIo } from './io'
import type { Options } from './options'

/** Asks a method of the contract as the user who signed in; throws a RegisterError where it is refused. */
export type Ask<Names extends MethodName = MethodName> = <Name extends Names>(
  name: Name,
  input: Input<Name>,
) => Promise<Output<Name>>

interface Words {
  readonly usage: string
  /** The options that take a value, and those that stand alone. */
  readonly values: readonly string[]
  readonly flags: readonly string[]
}

/**
 * A command that signs its user in and then asks methods of the contract, as the window does: what her role may ask there she may do
 * here, and her signing in stands in the audit with the command's name.
 */
export interface SignedInCommand<Names extends MethodName = MethodName> extends Words {
  /** Everything it may ask. */
  readonly asks: readonly Names[]
  run(options: Options, io: CommandIo, signIn: () => Promise<Ask<Names>>): Promise<number>
}

/** A command that acts on a file in which nobody is signed in. */
export interface OutsideCommand extends Words {
  /** Why no user's role stands before it. */
  readonly outside: string
  run(options: Options, io: CommandIo): Promise<number>
}

export type Command = SignedInCommand | OutsideCommand

/** Declares a command whose `signIn` answers for the methods it names only. */
export function signedIn<const Names extends MethodName>(command: SignedInCommand<Names>): SignedInCommand {
  return command
}
