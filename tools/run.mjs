// node tools/run.mjs PROGRAM ARGS…: runs a program of an installed package with a Node that is new enough.
import { spawn } from 'node:child_process'
import { programScript } from './programs.mjs'
import { continueInNewNode } from './setup/node.mjs'
import { ended } from './setup/processes.mjs'
import { runMain, SetupFailure } from './setup/steps.mjs'

await runMain(async () => {
  await continueInNewNode()
  const [program, ...args] = process.argv.slice(2)
  if (program === undefined)
    throw new SetupFailure('Name the program to run: node tools/run.mjs PROGRAM ARGS…')
  return ended(spawn(process.execPath, [programScript(program), ...args], { stdio: 'inherit' }))
})
