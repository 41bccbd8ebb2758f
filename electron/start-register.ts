import { backupGrowth } from './register-thread/backup-growth'
import { publish } from './window/publish'
import { logEvent, logFailure } from './files/log'
import { registerWorkerScript } from './files/paths'
import { RegisterHost } from './register-thread/register-host'

/** The database binding that the developers' set-up built for a runtime too old for the packaged one; null where none is needed. */
export function builtBinding(): string | null {
  return process.env['SARPANAH_SQLITE_BINDING'] || null
}

/** Starts the register's thread; its events go to every open page. */
export function startRegister(onGivenUp: (logId: string) => void): RegisterHost {
  return new RegisterHost({
    script: registerWorkerScript(),
    sqliteBinding: builtBinding(),
    onEvent: publish,
    onFault: ({ frames, ...entry }) => logEvent('register.fault', { ...entry, at: frames.join(' < ') }),
    onFall: (error) => logFailure('register.fell', error),
    onGivenUp,
    backupGrowth,
  })
}
