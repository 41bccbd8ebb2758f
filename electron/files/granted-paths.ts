import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { PathKind } from '../../db/contract/paths'

const RECENT_KEPT = 10

interface RecentFile {
  read(): unknown
  write(paths: readonly string[]): Promise<void>
}

/**
 * The files the page may name. A path from the page is taken only when the shell gave it out before: as the default, from
 * a dialog, as a register opened before, as a demonstration or as a file just saved.
 */
export class GrantedPaths {
  readonly #registers = new Set<string>()
  readonly #demos = new Set<string>()
  readonly #saved = new Set<string>()
  readonly #tables = new Set<string>()
  readonly #scans = new Set<string>()
  readonly #file: RecentFile
  #recent: readonly string[]

  constructor(file: RecentFile) {
    this.#file = file
    this.#recent = texts(file.read()).map((path) => resolve(path))
    for (const path of this.#recent) this.#registers.add(path)
  }

  grantRegister(path: string): void {
    this.#registers.add(resolve(path))
  }

  grantDemo(path: string): void {
    this.#demos.add(resolve(path))
  }

  grantSaved(path: string): void {
    this.#saved.add(resolve(path))
  }

  /** A table that the user chose to be read. */
  grantTable(path: string): void {
    this.#tables.add(resolve(path))
  }

  /** A scanned page or a picture that the user chose for a file. */
  grantScan(path: string): void {
    this.#scans.add(resolve(path))
  }

  /** Whether the page may name this path where the contract asks for one of this kind. */
  allows(kind: PathKind, path: string): boolean {
    const asked = resolve(path)
    switch (kind) {
      case 'register':
        return this.#registers.has(asked)
      case 'demonstration':
        return this.#demos.has(asked)
      case 'table':
        return this.#tables.has(asked)
      case 'scan':
        return this.#scans.has(asked)
      case 'saved':
        return this.#saved.has(asked)
      case 'never':
        return false
    }
  }

  /** Puts a register that was just opened first in the list of those opened before. */
  async remember(path: string): Promise<void> {
    const opened = resolve(path)
    this.#registers.add(opened)
    this.#recent = [opened, ...this.#recent.filter((other) => other !== opened)].slice(0, RECENT_KEPT)
    await this.#file.write(this.#recent)
  }

  /** Registers opened before, newest first; `exists` is false for those whose file is gone. */
  recent(): { path: string; fileName: string; exists: boolean }[] {
    return this.#recent.map((path) => ({ path, fileName: basename(path), exists: existsSync(path) }))
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : []
}
