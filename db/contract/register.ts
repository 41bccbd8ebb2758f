import { z } from 'zod'
import { ageBandsSchema } from './age-bands'
import { centerFieldsSchema } from './centers'
import { idSchema, revisionSchema, textSchema } from './fields'
import { findingSchema, judgedSubjects, severities } from './findings'
import { command, directorOnly, everyRole, query, roles, signedIn } from './method'
import { pathSchema } from './paths'

export const passwordSchema = z.string().min(8, 'password_too_short').max(200, 'too_long')
export const scenarios = ['qom', 'khuzestan'] as const
export type Scenario = (typeof scenarios)[number]

export const userSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  name: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  /** The home of a carer; null of all others. */
  centerId: idSchema.nullable(),
})
export type User = z.infer<typeof userSchema>

export const currencies = ['rial', 'toman'] as const
export const settingsSchema = z.strictObject({
  ageBands: ageBandsSchema,
  currency: z.enum(currencies),
  /** Minutes without a key or a pointer after which the register locks itself. */
  idleMinutes: z.int().min(1).max(120),
  /** An amount of rial above which a form asks «sure?». */
  largeAmountRial: z.int().min(1).default(1_000_000_000),
  /** Months between two contacts of after-care, and how many months it goes on. */
  afterCareEveryMonths: z.int().min(1).max(24).default(3),
  afterCareForMonths: z.int().min(1).max(120).default(24),
  /** Months between two reviews of a file, and between two visits to a child in a family. */
  reviewEveryMonths: z.int().min(1).max(24).default(6),
  visitEveryMonths: z.int().min(1).max(24).default(3),
  /** Completed Jalali years from which a plan for independent life is asked for. */
  planFromAge: z.int().min(10).max(18).default(15),
})
export type Settings = z.infer<typeof settingsSchema>

/**
 * Where the register stands.
 * `none`: no file is open · `locked`: a file is chosen, nobody is signed in · `confirming`: just created, the recovery key must be
 * given back · `open`: signed in.
 * `today` is the day the register reckons with: the real one, or in a demonstration the day its figures were published.
 */
export const statusSchema = z.strictObject({
  state: z.enum(['none', 'locked', 'confirming', 'open']),
  /** The file's name, not its folder. */
  fileName: z.string().nullable(),
  path: z.string().nullable(),
  demo: z.boolean(),
  /** Whether signing in needs a user's name (more than one user). */
  needsUserName: z.boolean(),
  registerName: z.string().nullable(),
  user: userSchema.nullable(),
  settings: settingsSchema.nullable(),
  today: z.string(),
  retryAt: z.string().nullable(),
  lockedBecause: z.enum(['idle', 'system', 'asked']).nullable(),
})
export type Status = z.infer<typeof statusSchema>

export const registerMethods = {
  'register.status': query({
    input: z.strictObject({}),
    output: statusSchema,
    roles: 'anyone',
    printPage: true,
    reads: ['settings', 'user'],
  }),
  /** Makes a register file with its first center and its first user, a director. The answer is the recovery key, shown once; state becomes `confirming`. CONFLICT `file_exists`; DISK_FULL; CONFLICT `read_only_folder`. */
  'register.create': command({
    input: z.strictObject({
      path: pathSchema('register'),
      center: centerFieldsSchema,
      userName: textSchema(60),
      password: passwordSchema,
    }),
    output: z.strictObject({ recoveryKey: z.string() }),
    roles: 'anyone',
    writes: ['register', 'user', 'center'],
  }),
  /** Gives back groups of the recovery key (index from 0). Wrong groups: INVALID_INPUT with fields `groups.0` … `wrong_group`. Right: state `open`. */
  'register.confirmRecoveryKey': command({
    input: z.strictObject({
      groups: z.array(z.strictObject({ index: z.int().min(0), text: z.string() })).min(2),
    }),
    output: z.strictObject({}),
    roles: 'anyone',
    writes: ['user'],
  }),
  /** The recovery key again while it is unconfirmed: a new one is made, the old one no longer opens. Needs state `confirming`. */
  'register.renewRecoveryKey': command({
    input: z.strictObject({}),
    output: z.strictObject({ recoveryKey: z.string() }),
    roles: 'anyone',
    writes: ['user'],
  }),
  /** Chooses a register file; nobody is signed in by it. NOT_FOUND `no_file` | `no_keyring`; CORRUPT `not_a_register`; CONFLICT `newer_register`; BUSY `open_elsewhere`. */
  'register.open': command({
    input: z.strictObject({ path: pathSchema('register') }),
    output: statusSchema,
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Lets go of the file; a backup is made when something changed. */
  'register.close': command({
    input: z.strictObject({}),
    output: statusSchema,
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Makes (or reopens) a demonstration register at the path and signs its director in. */
  'register.openDemo': command({
    input: z.strictObject({ path: pathSchema('demonstration'), scenario: z.enum(scenarios) }),
    output: statusSchema,
    roles: 'anyone',
    writes: 'everything',
  }),
  /** FORBIDDEN `wrong_password` (also for an unknown name), with `retryAt` when a delay is running. */
  'session.signIn': command({
    input: z.strictObject({
      userName: z.string().max(200, 'too_long').optional(),
      password: z.string().max(200, 'too_long'),
    }),
    output: statusSchema,
    roles: 'anyone',
    writes: ['user'],
  }),
  /** Signs a user in by the recovery key and gives her a new password. FORBIDDEN `wrong_recovery_key`. */
  'session.recover': command({
    input: z.strictObject({
      recoveryKey: z.string().max(200),
      userName: textSchema(60),
      newPassword: passwordSchema,
    }),
    output: statusSchema,
    roles: 'anyone',
    writes: ['user'],
  }),
  'session.lock': command({
    input: z.strictObject({ why: z.enum(['idle', 'system', 'asked']) }),
    output: statusSchema,
    roles: 'anyone',
    writes: ['user'],
  }),
  'session.changePassword': command({
    input: z.strictObject({ oldPassword: z.string().max(200), newPassword: passwordSchema }),
    output: z.strictObject({}),
    roles: signedIn,
    writes: ['user'],
  }),
  'users.list': query({
    input: z.strictObject({}),
    output: z.array(userSchema),
    roles: directorOnly,
    reads: ['user'],
  }),
  /** CONFLICT `user_exists`; INVALID_INPUT `centerId` `required` of a carer without a home. The home of any other role is left out. */
  'users.create': command({
    input: z.strictObject({
      name: textSchema(60),
      role: z.enum(roles),
      centerId: idSchema.nullable().default(null),
      password: passwordSchema,
    }),
    output: z.strictObject({ id: idSchema }),
    roles: directorOnly,
    writes: ['user'],
  }),
  /** Changes role and home, or disables or enables a user. The last director able to sign in stays one (CONFLICT `last_director`). */
  'users.update': command({
    input: z.strictObject({
      id: idSchema,
      revision: revisionSchema,
      role: z.enum(roles),
      centerId: idSchema.nullable().default(null),
      disabled: z.boolean(),
    }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: directorOnly,
    writes: ['user'],
  }),
  'users.setPassword': command({
    input: z.strictObject({ id: idSchema, password: passwordSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['user'],
  }),
  'settings.save': command({
    input: settingsSchema,
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['register', 'settings'],
  }),
  /** Every finding of the data rules over the whole register. */
  'rules.check': query({
    input: z.strictObject({ severity: z.enum(severities).optional() }),
    output: z.strictObject({ findings: z.array(findingSchema) }),
    roles: everyRole,
    reads: judgedSubjects,
  }),
  /** Makes a checked, encrypted backup now. */
  'register.backup': command({
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string(), bytes: z.number() }),
    roles: directorOnly,
    writes: ['user'],
  }),
}
