import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { centersHandlers } from '../centers/handlers'
import type { OpenRegister } from '../register/open-register'
import { createRegisterFile } from '../register/register-file'
import { importPackage, type ImportOutcome } from '../interchange/import-package'

/** An import that goes on over warnings. */
export const lenient = { dryRun: false, acceptWarnings: true } as const

/** The faults that refuse a package, each with its place. */
export const blocksIn = ({ findings }: Pick<ImportOutcome, 'findings'>): string[] =>
  findings
    .filter(({ severity }) => severity === 'block')
    .map(({ file, line, column, rule }) => `${file}:${String(line)}:${column ?? ''} ${rule}`)

/** A folder for the packages and registers of one test file. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'sarpanah-interchange-'))
  #made = 0
  #empty: OpenRegister | null = null

  /** A new name in the folder. */
  place(name: string): string {
    this.#made += 1
    return join(this.folder, `${String(this.#made)}-${name}`)
  }

  /** Writes a package of the given files. */
  package(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = this.place('package')
    mkdirSync(folder)
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return folder
  }

  /** A register as `create` makes it: one center of which only the name is known. */
  async register(): Promise<OpenRegister> {
    const { register } = await createRegisterFile({
      path: this.place('register.sarpanah'),
      name: 'خانه آزمون',
      userName: 'مدیر',
      password: 'a long password',
      today: () => '2024-05-26',
      recoveryConfirmed: true,
      first: async (context) => {
        await centersHandlers['centers.save'](context, { fields: foundingCenter })
      },
    })
    return register
  }

  /**
   * Imports a package into a register that holds nothing yet, and looks at both. The register that refused a package is as empty as
   * before, and the next package comes into the same one.
   */
  async imported<T>(
    from: string,
    look: (register: OpenRegister, outcome: ImportOutcome) => Promise<T>,
    wishes: { readonly dryRun: boolean; readonly acceptWarnings: boolean } = lenient,
  ): Promise<T> {
    const register = this.#empty ?? (await this.register())
    this.#empty = null
    let isEmpty = false
    try {
      const outcome = await importPackage(register, { from, ...wishes })
      const seen = await look(register, outcome)
      isEmpty = outcome.refused
      return seen
    } finally {
      if (isEmpty) this.#empty = register
      else await register.close()
    }
  }

  /** The files of a package but its descriptor, which holds the time it was made. */
  filesOf(folder: string): Record<string, string> {
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    )
  }

  /** Removes the folder with all that is in it. */
  async dispose(): Promise<void> {
    await this.#empty?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const foundingCenter = {
  name: 'خانه آزمون',
  kind: 'unknown',
  ownership: 'unknown',
  province: null,
  county: null,
  capacity: null,
  licensedSex: null,
  licensedAgeFrom: null,
  licensedAgeTo: null,
  licenceNumber: null,
  openedOn: null,
  closedOn: null,
} as const
