import { app } from 'electron'
import { isIsoDate } from '../db/contract/jalali'
import { backupGrowth } from './register-thread/backup-growth'
import { publish } from './window/publish'
import { logEvent, logFailure } from './files/log'
import { registerWorkerScript } from './files/paths'
import { RegisterHost } from './register-thread/register-host'

/** The database binding that the developers' set-up built for a runtime too old for the packaged one; null where none is needed. */
export function builtBinding(): string | null {
  return process.env['SARPANAH_SQLITE_BINDING'] || null
}

/** The calendar's day of a test that walks through years; a packaged program knows the machine's only. */
function testDay(): string | undefined {
  const day = app.isPackaged ? undefined : process.env['SARPANAH_TEST_TODAY']
  return day !== undefined && isIsoDate(day) ? day : undefined
}

/** Starts the register's thread; its events go to every open page. */
export function startRegister(onGivenUp: (logId: string) => void): RegisterHost {
  return new RegisterHost({
    script: registerWorkerScript(),
    sqliteBinding: builtBinding(),
    today: testDay(),
    onEvent: publish,
    onFault: ({ frames, ...entry }) => logEvent('register.fault', { ...entry, at: frames.join(' < ') }),
    onFall: (error) => logFailure('register.fell', error),
    onGivenUp,
    backupGrowth,
  })
}
