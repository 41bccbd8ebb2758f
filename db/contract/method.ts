import type { z } from 'zod'
import type { ChangingSubject } from './changes'
import type { Role } from './roles'

export {
  accountReaders,
  directorOnly,
  everyRole,
  fileKeepers,
  managers,
  psychologyReaders,
  roles,
  signedIn,
  staffReaders,
  totalReaders,
  type Role,
} from './roles'

/** Who may call: some roles of a signed-in user, or `anyone` also before sign-in. */
export type Access = readonly Role[] | 'anyone'

/** What an answer is made of: the subjects whose change makes it old; `everything`: any change that the history tells does. */
export type Reads = readonly ChangingSubject[] | 'everything' | 'nothing'
/** What a command may change. Who is signed in and which file is open is no subject: its commands answer the new status. */
export type Writes = readonly ChangingSubject[] | 'everything' | 'nothing'

/** A promise that only reads: what goes in, what comes out, who may ask, what makes the answer old. */
export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly input: Input
  readonly output: Output
  readonly roles: Access
  readonly reads: Reads
  /** The field of the input that names the child (or the children) the answer speaks of: `reads` are hers alone. Left out, or empty in the input: the answer speaks of all. */
  readonly child?: string | readonly string[]
  /** Where `child` is said: the subjects of other children that stand in the answer too. */
  readonly readsOfAll?: readonly ChangingSubject[]
  /** The page that is printed, which draws what it was given, may ask it too. */
  readonly printPage?: true
}

/** A promise that writes in one transaction, and what it may change. */
export interface Command<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'command'
  readonly input: Input
  readonly output: Output
  readonly roles: Access
  readonly writes: Writes
  /** The page that is printed, which draws what it was given, may ask it too. */
  readonly printPage?: true
}

/** One promise of the register. */
export type Method = Query | Command

interface QueryDeclaration<Input extends z.ZodType, Output extends z.ZodType> extends Omit<
  Query<Input, Output>,
  'kind' | 'child'
> {
  readonly child?: FieldOf<Input> | readonly FieldOf<Input>[]
}

type FieldOf<Input extends z.ZodType> = keyof z.input<Input> & string

/** Declares a method that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: QueryDeclaration<Input, Output>,
): Query<Input, Output> {
  return { kind: 'query', ...declaration }
}

/** Declares a method that writes. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Omit<Command<Input, Output>, 'kind'>,
): Command<Input, Output> {
  return { kind: 'command', ...declaration }
}
