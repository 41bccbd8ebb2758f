import { join } from 'node:path'
import type { Input, MethodName, Output } from '../contract/contract'
import type { EventMessage } from '../contract/events'
import type { Failure } from '../contract/result'
import { createService, type FaultEntry, type Service, type ServiceOptions } from '../service/service'
import { testBinding, testFolder } from './register'

/** The director every test register begins with. */
export const director = { userName: 'مینا رستگار', password: 'گذرواژهٔ بلند' }

export const firstCenter: Input<'register.create'>['center'] = {
  name: 'خانهٔ مهر',
  kind: 'children_home',
  ownership: 'governmental',
  province: 'قم',
  county: null,
  capacity: 12,
  licensedSex: null,
  licensedAgeFrom: null,
  licensedAgeTo: null,
  licenceNumber: null,
  openedOn: null,
  closedOn: null,
}

/** A service over real files in a folder of its own, which asks by the contract's types. Time stands still until `wait`. */
export interface TestService {
  readonly folder: string
  readonly path: string
  readonly service: Service
  readonly events: EventMessage[]
  readonly faults: FaultEntry[]
  /** The answer's value; throws when the answer is a failure. */
  ask<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** The answer's failure; throws when the answer is a value. */
  refused(name: MethodName, input: unknown): Promise<Failure>
  /** Makes a register and confirms its recovery key, which is answered. */
  create(): Promise<string>
  /** Lets the service's clock run on. */
  wait(seconds: number): void
  /** Another program over the same folder. */
  another(): Promise<TestService>
  dispose(): Promise<void>
}

export function openTestService(
  shared?: { readonly folder: string; readonly now: Date },
  more: Pick<ServiceOptions, 'demonstrations'> = {},
): TestService {
  const own = shared === undefined ? testFolder() : { folder: shared.folder, dispose: () => undefined }
  const events: EventMessage[] = []
  const faults: FaultEntry[] = []
  let now = shared?.now ?? new Date('2024-05-26T08:00:00.000Z')
  const path = join(own.folder, 'home.sarpanah')
  const service = createService({
    ...more,
    today: () => '2024-05-26',
    now: () => now,
    sqliteBinding: testBinding,
    holdToContract: true,
    log: (entry) => void faults.push(entry),
    onEvent: (message) => void events.push(message),
  })
  const made: TestService = {
    folder: own.folder,
    path,
    service,
    events,
    faults,
    async ask<Name extends MethodName>(name: Name, input: Input<Name>) {
      const result = await service.answer(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)} ${JSON.stringify(faults)}`)
      return result.value as Output<Name>
    },
    async refused(name, input) {
      const result = await service.answer(name, input)
      if (result.ok) throw new Error(`${name} was answered: ${JSON.stringify(result.value)}`)
      return result.error
    },
    async create() {
      const { recoveryKey } = await made.ask('register.create', { path, center: firstCenter, ...director })
      const groups = recoveryKey.split('-')
      await made.ask('register.confirmRecoveryKey', {
        groups: [2, 5].map((index) => ({ index, text: groups[index] ?? '' })),
      })
      return recoveryKey
    },
    wait(seconds) {
      now = new Date(now.getTime() + seconds * 1000)
    },
    another: async () => openTestService({ folder: own.folder, now }, more),
    async dispose() {
      await service.close()
      own.dispose()
    },
  }
  return made
}
