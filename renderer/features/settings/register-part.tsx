import { z } from 'zod'
import { currencies, type Settings, settingsSchema } from '../../../db/contract/register'
import { amountInWords } from '../../../db/contract/words/amount'
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
import { FieldGrid, Section } from '../../ui/section'
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
  largeAmountRial: z.number('not_a_number').nullable(),
  afterCareEveryMonths: z.number('not_a_number').nullable(),
  afterCareForMonths: z.number('not_a_number').nullable(),
  planFromAge: z.number('not_a_number').nullable(),
})

/** The numbers of the settings, each with its bounds in words; the bounds themselves are the contract's. */
const numbers = [
  'idleMinutes',
  'largeAmountRial',
  'afterCareEveryMonths',
  'afterCareForMonths',
  'planFromAge',
] as const
const faults = {
  idleMinutes: settingsWords.idleFault,
  largeAmountRial: settingsWords.largeAmountFault,
  afterCareEveryMonths: settingsWords.everyMonthsFault,
  afterCareForMonths: settingsWords.forMonthsFault,
  planFromAge: settingsWords.planFromAgeFault,
} as const

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
      largeAmountRial: settings.largeAmountRial,
      afterCareEveryMonths: settings.afterCareEveryMonths,
      afterCareForMonths: settings.afterCareForMonths,
      planFromAge: settings.planFromAge,
    },
  })
  const [choice, firstYears, currency, large] = form.hook.watch([
    'choice',
    'firstYears',
    'currency',
    'largeAmountRial',
  ])
  const bands = bandsOf(choice, firstYears)

  return (
    <Section title={settingsWords.register}>
      <FormBody
        form={form}
        label={settingsWords.register}
        onSave={async (typed) => {
          const wrong = numbers.filter((name) => !settingsSchema.shape[name].safeParse(typed[name]).success)
          for (const name of wrong) form.hook.setError(name, fault(faults[name]))
          if (bands === null) form.hook.setError('firstYears', fault(settingsWords.bandsFault))
          const values = settingsSchema.safeParse({
            ageBands: bands,
            currency: typed.currency,
            ...Object.fromEntries(numbers.map((name) => [name, typed[name]])),
          })
          return values.success
            ? save.run(values.data)
            : { ok: false, error: { code: 'INVALID_INPUT', fields: {} } }
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
        <FieldGrid columns={2}>
          <FormNumberField
            form={form}
            name="largeAmountRial"
            label={settingsWords.largeAmount}
            description={
              typeof large === 'number' && large > 0
                ? `${settingsWords.largeAmountText} ${amountInWords(large)}`
                : settingsWords.largeAmountText
            }
            isRequired
          />
          <FormNumberField
            form={form}
            name="planFromAge"
            label={settingsWords.planFromAge}
            description={settingsWords.planFromAgeText}
            isRequired
          />
          <FormNumberField
            form={form}
            name="afterCareEveryMonths"
            label={settingsWords.everyMonths}
            description={settingsWords.everyMonthsText}
            isRequired
          />
          <FormNumberField
            form={form}
            name="afterCareForMonths"
            label={settingsWords.forMonths}
            description={settingsWords.forMonthsText}
            isRequired
          />
        </FieldGrid>
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
