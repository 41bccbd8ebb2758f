import { everyDeclared, type DeclaredRecord } from '../contract/records/declared'

type WithFile = Extract<DeclaredRecord, { readonly file: string }>
/** Files whose rows are declared records; a record without a file leaves the register never. */
export type DeclaredFile = WithFile['file']

/** The declarations with a file. */
export const withFile = everyDeclared.flatMap((declared) => {
  const { file } = declared
  // Every file that is declared is one of the union.
  return file === null ? [] : [{ ...declared, file: file as DeclaredFile }]
})

/** In the order of their declaration: what another one refers to stands before it. */
export const declaredFileNames = withFile.map(({ file }) => file)

/** What is said of each declared file. */
export const byFile = <Value>(valueOf: (declared: (typeof withFile)[number]) => Value) =>
  Object.fromEntries(withFile.map((declared) => [declared.file, valueOf(declared)])) as Readonly<
    Record<DeclaredFile, Value>
  >

/** The table of a declared file. */
export const declaredTableOf = byFile(({ table }) => table) as {
  readonly [D in WithFile as D['file']]: D['table']
}

/** The files of the declared records by what their changes are told as. */
export const declaredFileOfSubject = Object.fromEntries(withFile.map(({ subject, file }) => [subject, file]))
