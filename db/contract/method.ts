import type { z } from 'zod'

export const roles = ['social_worker', 'psychologist', 'director', 'province_officer', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Who may call: some roles of a signed-in user, or `anyone` also before sign-in. */
export type Access = readonly Role[] | 'anyone'

/** One promise of the register: what goes in, what comes out, who may ask. A query reads, a command writes in one transaction. */
export interface Method<
  Kind extends 'query' | 'command' = 'query' | 'command',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind
  readonly input: Input
  readonly output: Output
  readonly roles: Access
}

interface Declaration<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
  readonly roles: Access
}

/** Declares a method that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Declaration<Input, Output>,
): Method<'query', Input, Output> {
  return { kind: 'query', ...declaration }
}

/** Declares a method that writes. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Declaration<Input, Output>,
): Method<'command', Input, Output> {
  return { kind: 'command', ...declaration }
}

/** Everyone who is signed in. */
export const everyRole: readonly Role[] = [...roles]
/** Those who keep files. */
export const fileKeepers: readonly Role[] = ['social_worker', 'director']
/** The only ones who ever see a psychologist's notes. */
export const psychologyReaders: readonly Role[] = ['psychologist', 'director']
/** Who sees account numbers and their owners. */
export const accountReaders: readonly Role[] = ['social_worker', 'director', 'province_officer']
/** Those who answer for a home or add homes up. */
export const managers: readonly Role[] = ['director', 'province_officer']
/** Who sees the homes added up. */
export const totalReaders: readonly Role[] = [...managers, 'viewer']
/** Who sees the colleagues with their national ids. */
export const staffReaders: readonly Role[] = ['social_worker', 'director', 'province_officer']
export const directorOnly: readonly Role[] = ['director']
