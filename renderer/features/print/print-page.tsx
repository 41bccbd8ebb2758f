import { type ComponentType, useEffect, useState } from 'react'
import { invoke } from '../../api/client'
import { PrintDemoMark } from '../../ui/demo-mark'

export interface PrintPageProps {
  /** The documents by the name in their job. */
  readonly documents: Readonly<
    Record<
      string,
      () => Promise<{ readonly default: ComponentType<{ readonly data: unknown; readonly demo: boolean }> }>
    >
  >
}

interface Drawn {
  readonly Document: ComponentType<{ readonly data: unknown; readonly demo: boolean }>
  readonly data: unknown
  readonly demo: boolean
}

/** The hidden print window: takes its job, draws the document, and says when all is drawn and its fonts are loaded. An unknown document stays silent, and the shell says so after its limit. */
export function PrintPage({ documents }: PrintPageProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  useEffect(() => {
    void (async () => {
      const job = await invoke('shell.printJob', {})
      if (!job.ok || job.value === null) return
      const { document: name, data, fileName } = job.value
      const load = Object.hasOwn(documents, name) ? documents[name] : undefined
      if (!load) return
      const { default: Document } = await load()
      document.title = fileName
      setDrawn({ Document, data, demo: isDemo(data) })
    })()
  }, [documents])

  useEffect(() => {
    if (drawn === null) return
    void document.fonts.ready.then(() => afterPaint(() => void invoke('shell.printReady', {})))
  }, [drawn])

  if (drawn === null) return null
  const { Document, data, demo } = drawn
  return (
    <div className="isolate">
      {demo && <PrintDemoMark />}
      <Document data={data} demo={demo} />
    </div>
  )
}

// A hidden window may never be asked for a frame, so a timer stands behind the two frames.
function afterPaint(then: () => void): void {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    then()
  }
  requestAnimationFrame(() => requestAnimationFrame(once))
  setTimeout(once, 300)
}

/** Whether the data of a job come from a demonstration: `demo` of the data, or of the scope of the report in them. */
export function isDemo(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  if ('demo' in data && data.demo === true) return true
  return ['scope', 'report', 'total'].some((part) => part in data && isDemo(data[part as keyof typeof data]))
}
