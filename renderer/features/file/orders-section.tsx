import { formatJalali } from '../../../db/contract/jalali'
import { type Order, type OrderFields, orderFieldsSchema, orderKinds } from '../../../db/contract/legal'
import { persianDigits } from '../../../db/contract/persian'
import { orderKindWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { legalWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

const kinds = optionsOf(orderKindWords, orderKinds)

function fieldsOf(order: Order): OrderFields {
  const { kind, number, issuedOn, court, branch, validUntil, note } = order
  return { kind, number, issuedOn, court, branch, validUntil, note }
}

/** Judicial orders, newest first, with adding, changing and taking off. */
export function OrdersSection({
  part,
  orders,
}: {
  readonly part: FilePart
  readonly orders: readonly Order[]
}) {
  const { today, mayEdit, pointer, onLetGo } = part
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
        { id: 'note', header: partWords.note, cell: ({ note }) => <LongText>{note}</LongText> },
      ]}
      nameOf={({ kind, issuedOn }) => words.orderOf(orderKindWords[kind], formatJalali(issuedOn))}
      mayEdit={mayEdit}
      addLabel={words.addOrder}
      empty={words.ordersEmpty}
      emptyText={words.ordersEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('orders.remove', { id, revision }),
        bringBack: (order) => invoke('orders.save', { childId: part.childId, fields: fieldsOf(order) }),
      }}
      dialog={(order, focus, close) => (
        <OrderDialog part={part} order={order} focus={focus} onClose={close} />
      )}
    />
  )
}

function OrderDialog({
  part: { childId },
  order,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly order: Order | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('orders.save')
  return (
    <RecordDialog
      title={order ? words.editOrderTitle : words.addOrderTitle}
      schema={orderFieldsSchema}
      fieldNames={['kind', 'number', 'issuedOn', 'court', 'branch', 'validUntil', 'note']}
      subject="order"
      values={
        order
          ? fieldsOf(order)
          : { number: null, issuedOn: '', court: null, branch: null, validUntil: null, note: null }
      }
      revision={order?.revision ?? null}
      draftKey={`order-${order?.id ?? childId}`}
      focus={focus}
      save={(fields, accepted, revision) =>
        store.run({ childId, fields, accepted, ...(order && { id: order.id, revision }) })
      }
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
          </FieldGrid>
          <FormTextAreaField form={form} name="note" label={partWords.note} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
