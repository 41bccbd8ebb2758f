import type { launchInfo } from '../environment.mjs'

/** What starts the program's window. */
export type Launch = ReturnType<typeof launchInfo>

/** This process's environment without what would turn Electron into a plain Node or slow it down. */
export function cleanEnvironment(): Record<string, string> {
  const left = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE']
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !left.includes(entry[0]),
    ),
  )
}
