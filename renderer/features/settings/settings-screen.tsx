import { useState } from 'react'
import { directorOnly } from '../../../db/contract/method'
import { useSession } from '../../api/session'
import { TextLink } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Tabs } from '../../ui/tabs'
import { appearanceWords } from '../../words/comfort'
import { letterWords } from '../../words/letters'
import { settingsWords } from '../../words/settings'
import { AboutPart } from './about-part'
import { AppearancePart } from './appearance-part'
import { PasswordPart } from './password-part'
import { RegisterPart } from './register-part'
import { UsersPart } from './users-part'

type Part = 'password' | 'appearance' | 'users' | 'register' | 'about'

/** Settings: one's own password for all; users, age bands, money, lock and backup for the director. */
export default function SettingsScreen() {
  const { may } = useSession()
  const [part, setPart] = useState<Part>('password')
  const isDirector = may(directorOnly)
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={settingsWords.title}
        actions={isDirector && <TextLink to="/letters/templates">{letterWords.editTemplates}</TextLink>}
      />
      <Tabs<Part>
        label={settingsWords.parts}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: 'password', label: settingsWords.password, content: <PasswordPart /> },
          { id: 'appearance', label: appearanceWords.title, content: <AppearancePart /> },
          ...(isDirector
            ? [
                { id: 'users' as const, label: settingsWords.users, content: <UsersPart /> },
                { id: 'register' as const, label: settingsWords.register, content: <RegisterPart /> },
              ]
            : []),
          { id: 'about', label: settingsWords.about, content: <AboutPart /> },
        ]}
      />
    </div>
  )
}
