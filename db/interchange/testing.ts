import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { centersHandlers } from '../centers/handlers'
import type { OpenRegister } from '../open-register'
import { createRegisterFile } from '../register-file'

/** A folder for the packages and registers of one test file. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'sarpanah-interchange-'))
  #made = 0

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

  /** The files of a package but its descriptor, which holds the time it was made. */
  filesOf(folder: string): Record<string, string> {
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    )
  }

  dispose(): void {
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
