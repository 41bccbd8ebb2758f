import { renderer } from './page.mjs'
import { db } from './register.mjs'
import { electron } from './shell.mjs'

/**
 * @typedef {object} Room
 * @property {string} holds in one line
 * @property {readonly string[]} [doors] the files (without extension) by which other rooms enter; left out: every file is one
 * @property {readonly string[]} [enteredBy] the only rooms that may enter, as paths; left out: every room above
 * @property {readonly string[]} [only] the only files it may import besides its own, as paths; left out: what lies below
 * @property {true} [asksHandlers] it puts the subjects' handlers together, and may therefore import them
 * @property {true} [opensAll] it may pass by the doors
 * @property {readonly string[]} [packages] what it may import from outside; `node` stands for Node's own modules
 */
/**
 * @typedef {object} Floor
 * @property {string} name
 * @property {string} holds in one line
 * @property {readonly string[]} [packages] what all its rooms may import from outside
 * @property {true} [apart] its rooms would not import each other even if they lay on different floors; said for the message
 * @property {Record<string, Room>} rooms by folder; '.' is what lies in no folder
 */
/**
 * @typedef {object} House
 * @property {Record<string, readonly string[] | 'doors'>} enters the other houses it may enter: by these rooms, or by the doors of all rooms
 * @property {string} stranger what is said of an import of any other house
 * @property {{ rooms: number, floors: number, rootFiles: number }} limits above which the house is no longer surveyed at a glance
 * @property {true} [testsKeepTheLaw] its tests import no more than its program does
 * @property {readonly Floor[]} floors lowest first: a room imports only rooms of lower floors
 */

/**
 * Every room of the program: its floor, what it holds, who may enter it and by which door. Lint, the import checker and
 * `npm run check -- rooms` read this table and nothing else.
 * @type {Readonly<Record<string, House>>}
 */
export const houses = { db, electron, renderer }

/** Houses that may look at everything and that no program imports. */
export const aroundTheHouses = ['e2e', 'tools']

/**
 * Files that are called alike in every room of the register, lowest first: how what is stored is asked, what is done,
 * what a method answers. None imports a later one.
 */
export const kinds = ['queries', 'commands', 'handlers']

/** Packages that one file stands before, so that a successor can take their place; tests look through the second. */
export const behindOneFile = {
  exceljs: ['db/formats/excel.ts', 'db/testing/excel.ts'],
  'pdf-lib': ['db/formats/pdf.ts', 'db/testing/pdf.ts'],
}

/** Where the program begins: what none of these reaches does nothing. */
export const entries = [
  'electron/main.ts',
  'electron/preload/preload.ts',
  'electron/command-line.ts',
  'electron/register-thread/register-worker.ts',
  'renderer/main.tsx',
]

/** What tests share; nothing of the program imports it. */
export const testRooms = ['db/testing', 'electron/testing']
