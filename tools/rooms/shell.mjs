/** @type {import('./table.mjs').House} */
export const electron = {
  enters: { db: 'doors' },
  stranger:
    'The shell loads the built page through electron/window/app-protocol.ts and imports none of it, nor tests or tools.',
  limits: { rooms: 12, floors: 8, rootFiles: 20 },
  floors: [
    {
      name: 'ground',
      holds: 'what needs no window',
      rooms: {
        files: {
          holds: 'where things lie on the disk, what may be written there, the log',
          packages: ['node', 'electron', 'electron-log'],
        },
        'register-thread': { holds: "the register's thread and the calls to it", packages: ['node'] },
        preload: {
          holds: 'the two channels that the page gets',
          only: ['db/contract/channels'],
          enteredBy: [],
          packages: ['electron'],
        },
      },
    },
    {
      name: 'surfaces',
      holds: 'where somebody meets the program',
      rooms: {
        'command-line': { holds: 'the commands, without Electron', doors: ['run', 'io'], packages: ['node'] },
        window: { holds: 'the window, its policy, its menu, its closing', packages: ['node', 'electron'] },
      },
    },
    {
      name: 'paper',
      holds: 'what is drawn in a hidden window',
      rooms: { paper: { holds: 'printing and PDF', packages: ['node', 'electron'] } },
    },
    {
      name: 'answers',
      holds: 'what the page is answered',
      rooms: {
        ipc: {
          holds: 'who may ask, where a question goes, what the shell answers',
          packages: ['node', 'electron'],
        },
      },
    },
    {
      name: 'starts',
      holds: 'the ways in which the program starts',
      rooms: {
        '.': { holds: 'the entries', packages: ['node', 'electron'] },
        testing: {
          holds: 'what tests share; the program never reaches it',
          enteredBy: [],
          opensAll: true,
          packages: ['node'],
        },
      },
    },
  ],
}
