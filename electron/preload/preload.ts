import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from '../../db/contract/channels'

contextBridge.exposeInMainWorld('sarpanah', {
  invoke: async (name: unknown, input: unknown): Promise<unknown> => {
    try {
      return await ipcRenderer.invoke(INVOKE_CHANNEL, name, input)
    } catch {
      // The shell answers every call; only a shell that is going away, or an input that cannot be copied, ends here.
      return { ok: false, error: { code: 'UNEXPECTED' } }
    }
  },
  on: (listener: (message: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, message: unknown): void => listener(message)
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, hear)
    }
  },
})
