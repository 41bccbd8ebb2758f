import type { FileDocument } from '../../../db/contract/documents'
import { formatJalali } from '../../../db/contract/jalali'
import { type Order, type OrderFields, orderFieldsSchema, orderKinds } from '../../../db/contract/legal'
import { persianDigits } from '../../../db/contract/persian'
import { orderKindWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { ScanButton } from '../../forms/scan-button'
import { LongText } from '../../ui/long-text'
import { TextLink } from '../../ui/navigation'
import { type Option, optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { documentName } from '../../words/documents'
import { legalWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

const kinds = optionsOf(orderKindWords, orderKinds)

function fieldsOf(order: Order): OrderFields {
  const { kind, number, issuedOn, court, branch, validUntil, note, documentId } = order
  return { kind, number, issuedOn, court, branch, validUntil, note, documentId }
}

/** The child's papers as choices, those in the place of orders first; the photo is none. */
function papersOf(documents: readonly FileDocument[]): Option[] {
  return documents
    .filter(({ slot }) => slot !== 'photo')
    .toSorted((one, other) => Number(isOrder(other)) - Number(isOrder(one)))
    .map((document) => ({
      id: document.id,
      label: [
        documentName(document),
        ...(document.datedOn === null ? [] : [formatJalali(document.datedOn)]),
      ].join('، '),
    }))
}
const isOrder = ({ slot }: FileDocument): boolean => slot === 'judicial_order'

/** Judicial orders, newest first, with adding, changing and taking off. */
export function OrdersSection({
  part,
  orders,
}: {
  readonly part: FilePart
  readonly orders: readonly Order[]
}) {
  const { childId, today, mayEdit, pointer, onLetGo } = part
  const papers = papersOf(useQueryMethod('documents.ofChild', { childId }).value?.documents ?? [])
  return (
    <RecordSection
      title={words.orders}
      subject="order"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={orders}
      columns={[
        {
          id: 'kind',
          header: partWords.kind,
          isRowHeader: true,
          cell: ({ kind }) => orderKindWords[kind],
        },
        { id: 'number', header: words.number, cell: ({ number }) => persianDigits(number ?? MISSING) },
        {
          id: 'issued',
          header: words.issuedOn,
          sortValue: ({ issuedOn }) => issuedOn,
          cell: ({ issuedOn }) => formatJalali(issuedOn),
        },
        {
          id: 'court',
          header: words.court,
          cell: ({ court, branch }) =>
            persianDigits([court, branch].filter((name) => name !== null).join('، ') || MISSING),
        },
        {
          id: 'until',
          header: words.validUntil,
          sortValue: ({ validUntil }) => validUntil,
          cell: ({ validUntil }) =>
            validUntil === null ? (
              MISSING
            ) : (
              <span className="flex flex-wrap items-center gap-2">
                {formatJalali(validUntil)}
                {validUntil < today ? (
                  <Tag kind="warning">{words.expired}</Tag>
                ) : (
                  <Tag kind="good">{words.isValid}</Tag>
                )}
              </span>
            ),
        },
        {
          id: 'paper',
          header: words.paper,
          cell: ({ kind, issuedOn, documentId }) =>
            documentId !== null && papers.some(({ id }) => id === documentId) ? (
              <TextLink to={`/children/${childId}/documents`} search={{ record: documentId }}>
                {words.viewPaper}
                <span className="sr-only">
                  {' '}
                  {words.orderOf(orderKindWords[kind], formatJalali(issuedOn))}
                </span>
              </TextLink>
            ) : (
              '–'
            ),
        },
        { id: 'note', header: partWords.note, cell: ({ note }) => <LongText>{note}</LongText> },
      ]}
      nameOf={({ kind, issuedOn }) => words.orderOf(orderKindWords[kind], formatJalali(issuedOn))}
      mayEdit={mayEdit}
      addLabel={words.addOrder}
      empty={words.ordersEmpty}
      emptyText={words.ordersEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('orders.remove', { id, revision }),
        bringBack: ({ documentId, ...order }) => {
          const isThere = papers.some(({ id }) => id === documentId)
          const fields = fieldsOf({ ...order, documentId: isThere ? documentId : null })
          return invoke('orders.save', { childId, fields })
        },
      }}
      dialog={(order, focus, close) => (
        <OrderDialog part={part} order={order} papers={papers} focus={focus} onClose={close} />
      )}
    />
  )
}

function OrderDialog({
  part: { childId },
  order,
  papers,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly order: Order | null
  readonly papers: readonly Option[]
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('orders.save')
  return (
    <RecordDialog
      title={order ? words.editOrderTitle : words.addOrderTitle}
      schema={orderFieldsSchema}
      fieldNames={['kind', 'number', 'issuedOn', 'court', 'branch', 'validUntil', 'note', 'documentId']}
      subject="order"
      values={
        order
          ? fieldsOf(order)
          : {
              ...{ number: null, issuedOn: '', court: null, branch: null, validUntil: null },
              ...{ note: null, documentId: null },
            }
      }
      revision={order?.revision ?? null}
      draftKey={`order-${order?.id ?? childId}`}
      focus={focus}
      save={(fields, accepted, revision) =>
        store.run({ childId, fields, accepted, ...(order && { id: order.id, revision }) })
      }
      check={(fields) => invoke('orders.check', { childId, fields, ...(order && { id: order.id }) })}
      newest={async () => {
        const answer = await invoke('legal.ofChild', { childId })
        const now = answer.ok ? answer.value.orders.find(({ id }) => id === order?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.orderSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormSelectField form={form} name="kind" label={partWords.kind} options={kinds} isRequired />
            <FormTextField form={form} name="number" label={words.number} dir="auto" />
            <FormDateField form={form} name="issuedOn" label={words.issuedOn} isRequired />
            <FormDateField
              form={form}
              name="validUntil"
              label={words.validUntil}
              description={words.validUntilHint}
            />
            <FormTextField form={form} name="court" label={words.court} />
            <FormTextField form={form} name="branch" label={words.branch} />
            <div className="flex flex-col gap-2">
              <FormSelectField
                form={form}
                name="documentId"
                label={words.paper}
                description={words.paperHint}
                options={papers}
                emptyLabel={words.noPaper}
              />
              <div className="flex flex-col items-start gap-2">
                <ScanButton
                  childId={childId}
                  slot="judicial_order"
                  label={words.addPaper}
                  onAdded={(documentId) =>
                    form.hook.setValue('documentId', documentId, { shouldDirty: true })
                  }
                />
              </div>
            </div>
          </FieldGrid>
          <FormTextAreaField form={form} name="note" label={partWords.note} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
