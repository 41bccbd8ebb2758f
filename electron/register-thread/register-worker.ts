import { parentPort, workerData } from 'node:worker_threads'
import { demonstrations } from '../../db/demo/demonstrations'
import { createService } from '../../db/service/service'
import type { FromRegister, RegisterWorkerData, ToRegister } from './register-messages'

const port = parentPort
if (port === null) throw new Error('The register runs in a thread of its own.')

const { sqliteBinding } = workerData as RegisterWorkerData
const say = (message: FromRegister): void => port.postMessage(message)

const service = createService({
  demonstrations,
  ...(sqliteBinding === null ? {} : { sqliteBinding }),
  log: (entry) => say({ kind: 'fault', entry }),
  onEvent: (message) => say({ kind: 'event', message }),
})

async function hear(message: ToRegister): Promise<void> {
  if (message.kind === 'call') {
    say({ kind: 'answer', id: message.id, result: await service.answer(message.method, message.input) })
    return
  }
  await service.close()
  say({ kind: 'closed' })
}

// A rejection here is a fault of the register itself: it ends the thread, and the shell starts a new one.
port.on('message', (message: ToRegister) => void hear(message))
say({ kind: 'ready' })
