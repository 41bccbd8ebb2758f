import { BookPlus, FlaskConical, FolderOpen, type LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Failure } from '../../../db/contract/result'
import { type Scenario, scenarios } from '../../../db/contract/register'
import { scenarioWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { onProgress, takeStatus } from '../../api/session'
import { Button } from '../../ui/button'
import { FrontPage } from '../../ui/front-page'
import { Progress } from '../../ui/progress'
import { Tag } from '../../ui/tag'
import { start } from '../../words/register'
import { CreateScreen } from './create-screen'
import { OpenFailureScreen } from './open-failure-screen'

interface OpenFailure {
  readonly failure: Failure
  readonly path: string | null
}

/** The first start: create, open, look at a demonstration, or take a recent register. */
export function StartScreen({ onCreated }: { readonly onCreated: (recoveryKey: string) => void }) {
  const [creating, setCreating] = useState(false)
  const [failed, setFailed] = useState<OpenFailure | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const open = useCommand('register.open')
  const openDemo = useCommand('register.openDemo')
  const recent = useQueryMethod('shell.recentRegisters', {})

  useEffect(() => onProgress('demo', setDone), [])

  const openAt = async (path: string): Promise<void> => {
    const result = await open.run({ path })
    if (result.ok) takeStatus(result.value)
    else setFailed({ failure: result.error, path })
  }
  const choose = async (): Promise<void> => {
    setFailed(null)
    const chosen = await invoke('shell.chooseRegister', { purpose: 'open' })
    if (!chosen.ok) setFailed({ failure: chosen.error, path: null })
    else if (chosen.value.path !== null) await openAt(chosen.value.path)
  }
  const showDemo = async (scenario: Scenario): Promise<void> => {
    setDone(null)
    const place = await invoke('shell.demoPath', { scenario })
    if (!place.ok) {
      setFailed({ failure: place.error, path: null })
      return
    }
    const { path } = place.value
    const result = await openDemo.run({ path, scenario })
    if (result.ok) takeStatus(result.value)
    else setFailed({ failure: result.error, path })
  }

  if (creating) return <CreateScreen onCreated={onCreated} onBack={() => setCreating(false)} />
  if (failed !== null) {
    return (
      <OpenFailureScreen
        failure={failed.failure}
        path={failed.path}
        onOther={() => void choose()}
        onBack={() => setFailed(null)}
      />
    )
  }
  const isBusy = open.isPending || openDemo.isPending
  const files = recent.value ?? []
  return (
    <FrontPage title={start.question} description={start.tagline} size="wide">
      <ul className="grid gap-3 md:grid-cols-3">
        <Choice icon={BookPlus} title={start.create} text={start.createText}>
          <Button variant="primary" isDisabled={isBusy} onPress={() => setCreating(true)}>
            {start.create}
          </Button>
        </Choice>
        <Choice icon={FolderOpen} title={start.open} text={start.openText}>
          <Button isDisabled={isBusy} isPending={open.isPending} onPress={() => void choose()}>
            {start.open}
          </Button>
        </Choice>
        <Choice icon={FlaskConical} title={start.demo} text={start.demoText}>
          {scenarios.map((scenario) => (
            <Button key={scenario} isDisabled={isBusy} onPress={() => void showDemo(scenario)}>
              {scenarioWords[scenario]}
            </Button>
          ))}
        </Choice>
      </ul>
      {openDemo.isPending && <Progress label={start.making} {...(done === null ? {} : { done })} />}
      {files.length > 0 && (
        <section aria-label={start.recent} className="flex flex-col gap-1">
          <h2 className="font-semibold">{start.recent}</h2>
          <ul className="flex flex-col divide-y divide-line">
            {files.map((file) => (
              <li key={file.path} className="flex flex-wrap items-center gap-x-3 py-1.5">
                <Button
                  variant="plain"
                  size="small"
                  isDisabled={isBusy || !file.exists}
                  onPress={() => void openAt(file.path)}
                >
                  <bdi>{file.fileName}</bdi>
                </Button>
                <bdi dir="ltr" className="min-w-0 grow truncate text-sm text-ink-soft" title={file.path}>
                  {file.path}
                </bdi>
                {!file.exists && <Tag kind="warning">{start.gone}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </FrontPage>
  )
}

function Choice({
  icon: Icon,
  title,
  text,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly children: React.ReactNode
}) {
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-paper p-4">
      <div className="flex items-center gap-2">
        <Icon aria-hidden="true" className="size-5 text-accent" />
        <h2 className="font-semibold">{title}</h2>
      </div>
      <p className="grow text-sm text-ink-soft">{text}</p>
      <div className="flex flex-col gap-2">{children}</div>
    </li>
  )
}
