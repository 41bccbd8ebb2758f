import { z } from 'zod'
import { command, query } from './method'
import { fitsFormat, formatFault, tableFormats, tableSchema } from './office'
import { pathSchema } from './paths'

/** What the shell (window, printer, disk) does for the page; the register never sees these. */
const printJobSchema = z.strictObject({
  /** Which document the hidden print page draws: `return`, `province`, `recovery_key`, `list` … */
  document: z.string().max(40),
  /** Suggested file name without ending; holds no identity. */
  fileName: z.string().max(120),
  /** Written small at the foot of every page, for example the center's name and the return's number. */
  footer: z.string().max(200),
  data: z.unknown(),
})
export type PrintJob = z.infer<typeof printJobSchema>

export const themes = ['light', 'dark', 'system'] as const
export const textSizes = [100, 125, 150, 200] as const
/** How the program looks on this machine, whoever is signed in; nothing identifying. `textSize` in percent. */
export const appearanceSchema = z.strictObject({
  theme: z.enum(themes),
  textSize: z.union(textSizes.map((size) => z.literal(size))),
})
export type Appearance = z.infer<typeof appearanceSchema>

export const shellMethods = {
  /** Where a new register would be put when the user chooses nothing. */
  'shell.defaultRegisterPath': query({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string() }),
    roles: 'anyone',
    reads: 'nothing',
  }),
  /** A file dialog; null when the user turns back. Paths given by it (and the default and recent ones) are the only ones that `register.create` and `register.open` take from the page. */
  'shell.chooseRegister': command({
    input: z.strictObject({ purpose: z.enum(['create', 'open']) }),
    output: z.strictObject({ path: z.string().nullable() }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Registers opened before, newest first; those whose file is gone are marked. */
  'shell.recentRegisters': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ path: z.string(), fileName: z.string(), exists: z.boolean() })),
    roles: 'anyone',
    reads: 'nothing',
  }),
  'shell.demoPath': query({
    input: z.strictObject({ scenario: z.enum(['qom', 'khuzestan']) }),
    output: z.strictObject({ path: z.string() }),
    roles: 'anyone',
    reads: 'nothing',
  }),
  /** Asks where (unless `path`-less test runs say otherwise), prints the job to PDF, answers the file's path; null when the user turned back. */
  'shell.savePdf': command({
    input: printJobSchema,
    output: z.strictObject({ path: z.string().nullable(), pages: z.number() }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Asks where, has the register write the list there (`tables.write`), answers the file's path; null when the user turned back. */
  'shell.saveTable': command({
    input: z
      .strictObject({
        table: tableSchema,
        format: z.enum(tableFormats),
        /** Suggested file name without ending; holds no identity. */
        fileName: z.string().max(120),
      })
      .refine(fitsFormat, formatFault),
    output: z.strictObject({ path: z.string().nullable(), rows: z.number() }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** A file dialog for an Excel or CSV file to read; null when the user turns back. Only paths given by it are read. */
  'shell.chooseTable': command({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string().nullable() }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** A file dialog for scanned pages (PNG, JPEG, PDF), or for one picture; no path when the user turns back. Only paths given by it are read. */
  'shell.chooseScan': command({
    input: z.strictObject({ purpose: z.enum(['pages', 'photo']) }),
    output: z.strictObject({ paths: z.array(z.string()) }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Opens the system's print dialog for the job. */
  'shell.print': command({
    input: printJobSchema,
    output: z.strictObject({ printed: z.boolean() }),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** For the hidden print page: its job, once. */
  'shell.printJob': query({
    input: z.strictObject({}),
    output: printJobSchema.nullable(),
    roles: 'anyone',
    printPage: true,
    reads: 'nothing',
  }),
  /** From the hidden print page: all is drawn and its fonts are loaded. */
  'shell.printReady': command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    roles: 'anyone',
    printPage: true,
    writes: 'nothing',
  }),
  /** Shows the saved file in the system's file manager. */
  'shell.showFile': command({
    input: z.strictObject({ path: pathSchema('saved') }),
    output: z.strictObject({}),
    roles: 'anyone',
    writes: 'nothing',
  }),
  'shell.appearance': query({
    input: z.strictObject({}),
    output: appearanceSchema,
    roles: 'anyone',
    reads: 'nothing',
  }),
  /** Changes how the program looks, at once and for every later start on this machine. */
  'shell.setAppearance': command({
    input: appearanceSchema,
    output: z.strictObject({}),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Answers `window.closing`: `heard` while the user is being asked, then what was decided. */
  'shell.closing': command({
    input: z.strictObject({ answer: z.enum(['heard', 'close', 'stay']) }),
    output: z.strictObject({}),
    roles: 'anyone',
    writes: 'nothing',
  }),
  /** Version, runtime and folders, for the help page. */
  'shell.about': query({
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      standIn: z.boolean(),
      dataFolder: z.string(),
    }),
    roles: 'anyone',
    reads: 'nothing',
  }),
}
