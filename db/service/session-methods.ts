import { changeOwnPassword, createUser, setUserPassword, updateUser } from '../register/accounts'
import type { SessionMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { handlers } from './handlers'
import type { Session } from './session'
import { exportRegister } from '../interchange/export-package'
import { importPackage } from '../interchange/import-package'
import { listUsers } from '../users/queries'

type SessionMethods = {
  readonly [Name in SessionMethodName]: (session: Session, input: Parsed<Name>) => Promise<Output<Name>>
}

/** What the service answers itself: the file, the session and who gets in. */
export const sessionMethods: SessionMethods = {
  'register.status': async (session) => session.status(),
  'register.create': async (session, { path, center, userName, password }) => {
    const recoveryKey = await session.create({
      path,
      name: center.name,
      userName,
      password,
      first: async (context) => {
        await handlers['centers.save'](context, { fields: center })
      },
    })
    return { recoveryKey }
  },
  'register.confirmRecoveryKey': async (session, { groups }) => {
    await session.confirmRecoveryKey(groups)
    return {}
  },
  'register.renewRecoveryKey': async (session) => ({ recoveryKey: await session.renewRecoveryKey() }),
  'register.open': async (session, { path }) => {
    await session.choose(path)
    return session.status()
  },
  'register.close': async (session) => {
    await session.release()
    return session.status()
  },
  'register.openDemo': async (session, { path, scenario }) => {
    await session.openDemo(path, scenario)
    return session.status()
  },
  'register.backup': async (session) => {
    const { fileName, bytes } = await session.register.backup('asked')
    return { fileName, bytes }
  },
  'register.export': async (session, input) => ({ rows: await exportRegister(session.register, input) }),
  'register.import': async (session, input) => {
    const { findings, stored, refused } = await importPackage(session.register, input)
    return { findings: [...findings], stored, refused }
  },
  'session.signIn': async (session, { userName, password }) => {
    await session.signIn(userName, password)
    return session.status()
  },
  'session.recover': async (session, { recoveryKey, userName, newPassword }) => {
    await session.recover(recoveryKey, userName, newPassword)
    return session.status()
  },
  'session.lock': async (session, { why }) => {
    await session.lock(why)
    return session.status()
  },
  'session.changePassword': async (session, input) => {
    await changeOwnPassword(session.register, input)
    return {}
  },
  'users.list': async (session) => session.register.query('users.list', ({ db }) => listUsers(db)),
  'users.create': async (session, input) => createUser(session.register, input),
  'users.update': async (session, input) => {
    const register = session.register
    const saved = await updateUser(register, input)
    // Who has shut herself out is out at once.
    if (register.user.disabled) await session.lock('asked')
    return saved
  },
  'users.setPassword': async (session, input) => {
    await setUserPassword(session.register, input)
    return {}
  },
}
