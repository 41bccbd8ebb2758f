import { z } from 'zod'
import { currencies, type Settings } from '../../../db/contract/register'
import { ageBandWords, currencyWords } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { SENTENCE, useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormNumberField, FormRadioField, FormTextField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { FailureNotice } from '../../ui/failure-notice'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { formatMoney } from '../../words/money'
import { settingsWords } from '../../words/settings'
import { bandsOf, choiceOf, firstYearsText } from './own-bands'

const EXAMPLE_RIALS = 60_000_000

const formSchema = z.object({
  choice: z.enum(['default', 'khuzestan', 'own']),
  firstYears: z.string(),
  currency: z.enum(currencies),
  idleMinutes: z.number('not_a_number').nullable(),
})

const bandOptions = [
  { id: 'default', label: settingsWords.bandsDefault, description: settingsWords.bandsDefaultText },
  { id: 'khuzestan', label: settingsWords.bandsKhuzestan, description: settingsWords.bandsKhuzestanText },
  { id: 'own', label: settingsWords.bandsOwn },
]

/** What holds for the whole register: age bands, money on screen, the idle lock; and a backup at once. */
export function RegisterPart() {
  const { settings } = useSession()
  return (
    <>
      <SettingsForm key={JSON.stringify(settings)} settings={settings} />
      <BackupSection />
    </>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const save = useCommand('settings.save')
  const form = useContractForm(formSchema, {
    defaultValues: {
      choice: choiceOf(settings.ageBands),
      firstYears: firstYearsText(settings.ageBands),
      currency: settings.currency,
      idleMinutes: settings.idleMinutes,
    },
  })
  const [choice, firstYears, currency] = form.hook.watch(['choice', 'firstYears', 'currency'])
  const bands = bandsOf(choice, firstYears)

  return (
    <Section title={settingsWords.register}>
      <FormBody
        form={form}
        label={settingsWords.register}
        onSave={async ({ idleMinutes, currency: money }) => {
          const isIdleRight = idleMinutes !== null && idleMinutes >= 1 && idleMinutes <= 120
          if (!isIdleRight) form.hook.setError('idleMinutes', fault(settingsWords.idleFault))
          if (bands === null) form.hook.setError('firstYears', fault(settingsWords.bandsFault))
          if (!isIdleRight || bands === null)
            return { ok: false, error: { code: 'INVALID_INPUT', fields: {} } }
          return save.run({ ageBands: bands, currency: money, idleMinutes })
        }}
        onSaved={() => notify({ text: common.saved })}
      >
        <FormRadioField
          form={form}
          name="choice"
          label={settingsWords.bands}
          description={settingsWords.bandsText}
          options={bandOptions}
          orientation="vertical"
        />
        {choice === 'own' && (
          <div className="max-w-md">
            <FormTextField
              form={form}
              name="firstYears"
              label={settingsWords.bandsOwnField}
              inputMode="numeric"
              dir="rtl"
              description={
                bands === null
                  ? settingsWords.bandsOwnHint
                  : `${settingsWords.bandsShown} ${bands.map(({ code }) => ageBandWords(code)).join('، ')}`
              }
            />
          </div>
        )}
        <FormRadioField
          form={form}
          name="currency"
          label={settingsWords.currency}
          description={`${settingsWords.currencyText} ${settingsWords.rateExample} ${formatMoney(EXAMPLE_RIALS, currency)}`}
          options={optionsOf(currencyWords)}
        />
        <div className="max-w-md">
          <FormNumberField
            form={form}
            name="idleMinutes"
            label={settingsWords.idle}
            description={settingsWords.idleText}
            isRequired
          />
        </div>
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving}>
            {common.save}
          </Button>
        </FormActions>
      </FormBody>
    </Section>
  )
}

const fault = (sentence: string) => ({ type: SENTENCE, message: sentence })

function BackupSection() {
  const backup = useCommand('register.backup')
  return (
    <Section
      title={settingsWords.backup}
      description={settingsWords.backupText}
      actions={
        <Button
          isPending={backup.isPending}
          onPress={() => {
            void backup.run({}).then((result) => {
              if (result.ok) notify({ text: settingsWords.backupDone(result.value.fileName) })
            })
          }}
        >
          {settingsWords.backupNow}
        </Button>
      }
    >
      {backup.isPending && <Notice>{common.saving}</Notice>}
      {backup.failure !== undefined && <FailureNotice failure={backup.failure} />}
    </Section>
  )
}
