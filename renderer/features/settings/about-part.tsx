import { persianDigits } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { Facts, Section } from '../../ui/section'
import { settingsWords } from '../../words/settings'

/** Version, runtime and folders: what a supporter asks for. */
export function AboutPart() {
  const { fileName } = useSession()
  const about = useQueryMethod('shell.about', {})
  if (about.failure !== undefined) return <FailureNotice failure={about.failure} onRetry={about.reload} />
  if (about.value === undefined) return <Loading />
  const { version, electron, standIn, dataFolder } = about.value
  return (
    <Section title={settingsWords.about} description={settingsWords.licence}>
      <Facts
        facts={[
          { label: settingsWords.version, value: persianDigits(version) },
          { label: settingsWords.runtime, value: <bdi>Electron {persianDigits(electron)}</bdi> },
          { label: settingsWords.registerFile, value: <bdi className="break-all">{fileName}</bdi> },
          {
            label: settingsWords.dataFolder,
            value: (
              <bdi dir="ltr" className="break-all">
                {dataFolder}
              </bdi>
            ),
          },
        ]}
      />
      {standIn && <Notice kind="warning">{settingsWords.standIn}</Notice>}
    </Section>
  )
}
