import { describe, expect, it } from 'vitest'
import { fieldName, valueInWords } from './value-words'

const centerName = (id: string): string | null => (id === 'c1' ? 'خانه مهر' : null)

describe('a stored value in words', () => {
  it.each([
    ['child', 'sex', 'female', 'دختر'],
    ['placement', 'kind', 'kinship', 'نزد بستگان'],
    ['insurance', 'kind', 'health_basic', 'بیمه سلامت'],
    ['child', 'birthDate', '2024-05-26', '۱۴۰۳/۰۳/۰۶'],
    ['child', 'birthDateEstimated', 1, 'بله'],
    ['child', 'birthDateEstimated', false, 'خیر'],
    ['child', 'admissionReasons', '["neglect","divorce"]', 'غفلت، طلاق'],
    ['child', 'admissionReasons', ['neglect'], 'غفلت'],
    ['child', 'admissionReasons', [], 'نامشخص'],
    ['child', 'nationalId', '0499370899', '۰۴۹۹۳۷۰۸۹۹'],
    ['child', 'notes', '[ناتمام', '[ناتمام'],
    ['placement', 'centerId', 'c1', 'خانه مهر'],
    ['placement', 'centerId', 'c2', 'نامشخص'],
    ['placement', 'relation', 'همسر عمو', 'همسر عمو'],
    ['child', 'fatherName', null, 'نامشخص'],
    ['placement', 'endsOn', null, 'ادامه دارد'],
    ['order', 'kind', 'entrustment', 'حکم سپردن به بهزیستی'],
    ['education', 'level', 'primary', 'ابتدایی'],
    ['relative', 'isGuardian', 1, 'بله'],
    ['goal', 'state', 'reached', 'محقق‌شده'],
    ['health', 'endsOn', null, 'نامشخص'],
    ['contact', 'reached', 'no', 'خیر'],
    ['psychology', 'record', 'added', 'ثبت شد'],
    ['insurance', 'holder', 'own', 'به نام خودش'],
    ['support', 'agreedRial', 60_000_000, '۶۰٬۰۰۰٬۰۰۰\u00a0ریال'],
    ['payment', 'forMonth', '1403-03', 'خرداد ۱۴۰۳'],
    ['order', 'documentId', '0190a5b0-0000-7000-8000-000000000001', 'بله'],
    ['order', 'documentId', null, 'خیر'],
    ['plan', 'field', 'housing', 'مسکن'],
    ['plan', 'state', 'in_progress', 'در جریان'],
    ['payment', 'state', 'paid', 'پرداخت‌شده'],
    ['contact', 'reached', 1, 'بله'],
    ['grant', 'documents', '["request","account"]', 'درخواست، شماره شبا'],
  ])('%s.%s %o is %s', (subject, field, value, words) => {
    expect(valueInWords(subject, field, value, centerName)).toBe(words)
  })

  it('names fields in Persian', () => {
    expect(fieldName('fileNumber')).toBe('شماره پرونده')
    expect(fieldName('dueOn')).toBe('تا کی')
    expect(fieldName('validUntil')).toBe('معتبر تا')
  })
})
