import { centerFieldsSchema, centerKinds, ownerships } from '../../db/contract/centers'
import { textSchema } from '../../db/contract/fields'
import { passwordSchema, scenarios } from '../../db/contract/register'
import { demoPassword, makeDemonstration } from '../../db/demo/make'
import { handlers } from '../../db/service/handlers'
import { createRegisterFile } from '../../db/register/register-file'
import { DONE, print, printJson, say, UsageError, type CommandIo } from './io'
import type { OutsideCommand } from './command'
import { needed, oneOf, optional, wholeNumber, type Options } from './options'
import { readPassword } from './password'

/** `create`: a new register with its center and its director; prints the recovery key, which is told only this once. */
export const create: OutsideCommand = {
  usage: 'create --register FILE --center NAME --user NAME [--password-file FILE] [--json]',
  values: [
    ...['register', 'center', 'user', 'password-file'],
    ...['center-kind', 'ownership', 'province', 'county', 'capacity'],
  ],
  flags: ['json'],
  outside: 'The register and its first user come into being by it.',
  run: createRegister,
}

async function createRegister(options: Options, io: CommandIo): Promise<number> {
  const path = needed(options, 'register')
  const name = textSchema().safeParse(needed(options, 'center'))
  const userName = textSchema(60).safeParse(needed(options, 'user'))
  if (!name.success) throw new UsageError('--center is not a name.')
  if (!userName.success) throw new UsageError('--user is not a name.')
  const password = await readPassword(io, optional(options, 'password-file'), 'New password: ')
  if (!passwordSchema.safeParse(password).success)
    throw new UsageError('The password needs at least 8 characters.')
  const fields = centerFieldsSchema.safeParse({
    name: name.data,
    kind:
      optional(options, 'center-kind') === undefined ? 'unknown' : oneOf(options, 'center-kind', centerKinds),
    ownership:
      optional(options, 'ownership') === undefined ? 'unknown' : oneOf(options, 'ownership', ownerships),
    province: optional(options, 'province') ?? null,
    county: optional(options, 'county') ?? null,
    capacity: wholeNumber(options, 'capacity') ?? null,
    licensedSex: null,
    licensedAgeFrom: null,
    licensedAgeTo: null,
    licenceNumber: null,
    openedOn: null,
    closedOn: null,
  })
  if (!fields.success) throw new UsageError('--province, --county or --capacity is not understood.')
  const { recoveryKey, register } = await createRegisterFile({
    path,
    name: name.data,
    userName: userName.data,
    password,
    sqliteBinding: io.sqliteBinding,
    // Who creates a register here has its recovery key in hand: it is printed below.
    recoveryConfirmed: true,
    first: async (context) => {
      await handlers['centers.save'](context, { fields: fields.data })
    },
  })
  await register.close()
  if (options['json'] === true) printJson(io, { register: path, recovery_key: recoveryKey })
  else print(io, recoveryKey)
  say(io, 'This recovery key is shown only now. Write it down and keep it away from the computer.')
  return DONE
}

/** `demo`: a demonstration register of invented people, made from a seed. */
export const demo: OutsideCommand = {
  usage: 'demo --register FILE --scenario qom|khuzestan [--seed N] [--password-file FILE] [--json]',
  values: ['register', 'scenario', 'seed', 'password-file'],
  flags: ['json'],
  outside: 'It makes a new file, in which nobody is real.',
  run: makeDemo,
}

async function makeDemo(options: Options, io: CommandIo): Promise<number> {
  const path = needed(options, 'register')
  const scenario = oneOf(options, 'scenario', scenarios)
  const seed = wholeNumber(options, 'seed')
  const file = optional(options, 'password-file')
  const password = file === undefined ? demoPassword : await readPassword(io, file)
  if (!passwordSchema.safeParse(password).success)
    throw new UsageError('The password needs at least 8 characters.')
  await makeDemonstration({
    path,
    scenario,
    password,
    sqliteBinding: io.sqliteBinding,
    ...(seed === undefined ? {} : { seed }),
  })
  if (options['json'] === true)
    printJson(io, { register: path, scenario, users: ['director', 'worker', 'province'] })
  return DONE
}
