import type { z } from 'zod'
import { type SocialReport, socialReportFieldsSchema, socialReportKinds } from '../../../db/contract/care'
import { formatJalali } from '../../../db/contract/jalali'
import { socialReportKindWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { careWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

const kinds = optionsOf(socialReportKindWords, socialReportKinds)

function fieldsOf({ kind, onDay, byName, body }: SocialReport): z.output<typeof socialReportFieldsSchema> {
  return { kind, onDay, byName, body }
}

/** Reports of social workers, newest first. */
export function ReportsSection({
  part,
  reports,
}: {
  readonly part: FilePart
  readonly reports: readonly SocialReport[]
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  return (
    <RecordSection
      title={words.reports}
      subject="social_report"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={reports}
      columns={[
        {
          id: 'kind',
          header: partWords.kind,
          isRowHeader: true,
          cell: ({ kind }) => socialReportKindWords[kind],
        },
        {
          id: 'day',
          header: partWords.day,
          sortValue: ({ onDay }) => onDay,
          cell: ({ onDay }) => formatJalali(onDay),
        },
        { id: 'by', header: partWords.by, cell: ({ byName }) => byName ?? MISSING },
        { id: 'body', header: words.body, cell: ({ body }) => <LongText>{body}</LongText> },
      ]}
      nameOf={({ kind, onDay }) => words.contactOf(socialReportKindWords[kind], formatJalali(onDay))}
      mayEdit={mayEdit}
      addLabel={words.addReport}
      empty={words.reportsEmpty}
      emptyText={words.reportsEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('socialReports.remove', { id, revision }),
        bringBack: (report) => invoke('socialReports.save', { childId, fields: fieldsOf(report) }),
      }}
      dialog={(report, focus, close) => (
        <ReportDialog part={part} report={report} focus={focus} onClose={close} />
      )}
    />
  )
}

function ReportDialog({
  part: { childId, today },
  report,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly report: SocialReport | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const { user } = useSession()
  const store = useCommand('socialReports.save')
  return (
    <RecordDialog
      title={report ? words.editReportTitle : words.addReportTitle}
      size="large"
      schema={socialReportFieldsSchema}
      fieldNames={['kind', 'onDay', 'byName', 'body']}
      subject="social_report"
      values={report ? fieldsOf(report) : { onDay: today, byName: user.name, body: '' }}
      revision={report?.revision ?? null}
      draftKey={`social-report-${report?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(report && { id: report.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('care.ofChild', { childId })
        const now = answer.ok ? answer.value.reports.find(({ id }) => id === report?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.reportSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={3}>
            <FormSelectField form={form} name="kind" label={partWords.kind} options={kinds} isRequired />
            <FormDateField form={form} name="onDay" label={partWords.day} isRequired />
            <FormTextField form={form} name="byName" label={partWords.by} />
          </FieldGrid>
          <FormTextAreaField form={form} name="body" label={words.body} rows={10} isRequired />
        </>
      )}
    </RecordDialog>
  )
}
