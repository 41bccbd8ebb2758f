import { resolve } from 'node:path'
import { app, Menu } from 'electron'
import { declarePageScheme } from './window/app-protocol'
import { readArguments } from './arguments'
import { runProgram } from './program'
import { lockNavigation, silenceChromium } from './window/security'

// The order of starting, and nothing else.
const start = readArguments(process.argv.slice(1), app.isPackaged)

if (start.userData !== null) app.setPath('userData', resolve(start.userData))
silenceChromium()
declarePageScheme()
lockNavigation()
// Else Electron would make its own English one; the window gets ours when it is shown.
Menu.setApplicationMenu(null)

if (start.mode === 'window') {
  runProgram(start)
} else {
  void import('./windowless').then(({ answerWithoutWindow }) => answerWithoutWindow(start))
}
