import { textSizes, themes } from '../../../db/contract/shell'
import { useAppearance } from '../../api/appearance'
import { Loading } from '../../ui/loading'
import { RadioField } from '../../ui/radio-field'
import { Section } from '../../ui/section'
import { appearanceWords } from '../../words/comfort'

const themeOptions = themes.map((id) => ({ id, label: appearanceWords.themes[id] }))
const sizeOptions = textSizes.map((size) => ({
  id: String(size),
  label: appearanceWords.size(size),
  ...(size === 100 ? { description: appearanceWords.usual } : {}),
}))

/** Light or dark, and the size of everything, for this machine; it holds at once. */
export function AppearancePart() {
  const { appearance, change } = useAppearance()
  if (appearance === undefined) return <Loading />
  return (
    <Section title={appearanceWords.title} description={appearanceWords.text}>
      <div className="flex flex-col gap-4">
        <RadioField
          label={appearanceWords.theme}
          options={themeOptions}
          value={appearance.theme}
          onChange={(chosen) => {
            const theme = themes.find((one) => one === chosen)
            if (theme !== undefined) change({ theme })
          }}
        />
        <RadioField
          label={appearanceWords.textSize}
          options={sizeOptions}
          value={String(appearance.textSize)}
          onChange={(chosen) => {
            const textSize = textSizes.find((one) => String(one) === chosen)
            if (textSize !== undefined) change({ textSize })
          }}
        />
      </div>
    </Section>
  )
}
