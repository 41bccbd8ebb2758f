import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from '../setup/root.mjs'
import { isTest } from './law.mjs'

/** @param {string} folder in the repository @returns {string[]} all files in it and below, as paths in the repository */
function below(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`
    return entry.isDirectory() ? below(inside) : [inside]
  })
}

/** @param {string} house @returns {string[]} the files that stand in its root */
export function rootFiles(house) {
  return readdirSync(path.join(root, house), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${house}/${entry.name}`)
}

/** @param {string} file in the repository @returns {string} */
export const textOf = (file) => readFileSync(path.join(root, file), 'utf8')

/** @param {readonly string[]} houses @returns {string[]} their program files: neither tests nor declarations */
export function programFiles(houses) {
  return houses
    .flatMap(below)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !isTest(file))
    .sort()
}

/** @param {string} file in the repository @returns {string[]} the files of the repository that it imports, types included */
export function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(textOf(file), true, true)
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return []
    const to = path.posix.join(path.posix.dirname(file), fileName)
    const found = [`${to}.ts`, `${to}.tsx`, to].find(
      (name) => /\.\w+$/.test(name) && existsSync(path.join(root, name)),
    )
    return found === undefined ? [] : [found]
  })
}
