import { createUser } from '../register/accounts'
import { importRawPackage } from '../interchange/import-package'
import { createRegisterFile } from '../register/register-file'
import { saveSettings } from '../settings/commands'
import type { Scenario } from '../contract/register'
import { addIndependence } from './independence'
import { addLetters } from './letters'
import { addMoney } from './money'
import { demoPackage } from './package'
import { demoPassword } from './password'
import { Invention } from './people'
import { demoPlans } from './scenarios'

export { demoPassword }

/** Makes a demonstration register: invented people whose figures are the published ones. The same seed gives the same people. */
export async function makeDemonstration(options: {
  readonly path: string
  readonly scenario: Scenario
  readonly seed?: number
  readonly password?: string
  readonly sqliteBinding?: string | undefined
  /** 0–1. */
  onProgress?(done: number): void
}): Promise<void> {
  const plan = demoPlans[options.scenario]
  const password = options.password ?? demoPassword
  const { register } = await createRegisterFile({
    path: options.path,
    name: plan.name,
    userName: 'director',
    password,
    sqliteBinding: options.sqliteBinding,
    demo: { referenceDate: plan.publishedOn },
    recoveryConfirmed: true,
  })
  try {
    options.onProgress?.(0.1)
    const worker = await createUser(register, { name: 'worker', role: 'social_worker', password })
    await createUser(register, { name: 'province', role: 'province_officer', password })
    await register.command('settings.save', (context) =>
      saveSettings(context, { ...register.settings, ageBands: [...plan.ageBands] }),
    )
    options.onProgress?.(0.4)
    const seed = options.seed ?? plan.seed
    const outcome = await importRawPackage(register, demoPackage(plan, seed), {
      dryRun: false,
      acceptWarnings: true,
    })
    if (outcome.refused) {
      const rules = [...new Set(outcome.findings.map(({ rule }) => rule))].join(' ')
      throw new Error(`The demonstration breaks its own rules: ${rules}`)
    }
    options.onProgress?.(0.7)
    const office = {
      worker: { id: worker.id, name: 'worker', role: 'social_worker' },
      director: { id: register.user.id, name: register.user.name, role: 'director' },
      day: plan.publishedOn,
    } as const
    // A seed of its own, so that what is invented here moves nobody of the package.
    const invention = new Invention(seed + 1)
    await addMoney(register, office, invention)
    await addIndependence(register, office, invention)
    await addLetters(register, office)
    options.onProgress?.(1)
  } finally {
    await register.close()
  }
}
