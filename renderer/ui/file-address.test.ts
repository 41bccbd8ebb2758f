import { describe, expect, it } from 'vitest'
import { addressOfFinding, fileAddress, type PlacedFinding } from './file-address'

const at = (given: Partial<PlacedFinding> & Pick<PlacedFinding, 'rule' | 'subject'>) =>
  addressOfFinding({ recordId: 'r', childId: 'c', otherId: null, fields: [], details: {}, ...given })

describe('where a finding is put right', () => {
  it('is the field of the first page', () => {
    expect(at({ rule: 'B02', subject: 'child', recordId: 'c', fields: ['birthDate'] })).toEqual({
      to: '/children/c',
      search: { about: 'child', record: 'c', focus: 'birthDate' },
    })
  })

  it('is the record in its own part', () => {
    expect(at({ rule: 'B11', subject: 'placement', fields: ['startsOn'] })).toEqual({
      to: '/children/c',
      search: { tab: 'placements', about: 'placement', record: 'r', focus: 'startsOn' },
    })
  })

  it('is a new record where a rule says that there is none', () => {
    expect(at({ rule: 'W52', subject: 'child' })).toEqual({
      to: '/children/c',
      search: { tab: 'insurance', about: 'insurance' },
    })
    expect(at({ rule: 'W75', subject: 'child' })).toEqual({
      to: '/children/c/independence',
      search: { tab: 'contacts', about: 'contact' },
    })
  })

  it('is the open spell where another came after it', () => {
    expect(at({ rule: 'B13', subject: 'placement', otherId: 'open', fields: ['startsOn'] })).toEqual({
      to: '/children/c',
      search: { tab: 'placements', about: 'placement', record: 'open', focus: 'endsOn' },
    })
  })

  it('is the next step where she is somewhere too long, and the dates where it is over', () => {
    const trial = { rule: 'W21' as const, subject: 'placement' as const, fields: ['startsOn', 'endsOn'] }
    const move = { to: '/children/c/move', search: { focus: 'kind' } }
    const dates = {
      to: '/children/c',
      search: { tab: 'placements', about: 'placement', record: 'r', focus: 'startsOn' },
    }
    expect(at({ ...trial, details: { fault: 'long' } })).toEqual(move)
    expect(at({ ...trial, otherId: 'next', details: { fault: 'long' } })).toEqual(dates)
    expect(at({ ...trial, otherId: 'next', details: { fault: 'short' } })).toEqual(dates)
    expect(at({ rule: 'R44', subject: 'placement', details: { clock: 'trial_custody' } })).toEqual(move)
  })

  it('is the account of the purpose for which there is none', () => {
    const without = { rule: 'W68', subject: 'payment' } as const
    expect(at({ ...without, details: { purpose: 'payment' } })?.search).toEqual({
      about: 'account',
      focus: 'sheba',
    })
    expect(at({ ...without, details: { purpose: 'savings' } })?.search['focus']).toBe('purpose')
  })

  it('is the return of a month, with or without a child', () => {
    const address = {
      to: '/returns',
      search: { center: 'home', month: '1403-02', focus: 'residential.closing' },
    }
    const details = { centerId: 'home', month: '1403-02' }
    expect(at({ rule: 'R90', subject: 'return', details })).toEqual(address)
    expect(at({ rule: 'R92', subject: 'return', childId: null, details })).toEqual(address)
    expect(at({ rule: 'R33', subject: 'placement', details })).toEqual(address)
  })

  it('is nowhere for what belongs to nobody', () => {
    expect(at({ rule: 'B01', subject: 'child', childId: null })).toBeNull()
  })
})

describe('the address of a part', () => {
  it('stands under the file', () => {
    expect(fileAddress('c', 'legal', { about: 'order' })).toEqual({
      to: '/children/c/legal',
      search: { about: 'order' },
    })
    expect(fileAddress('c', 'identity')).toEqual({ to: '/children/c', search: {} })
  })

  it('names the tab of the road to independence', () => {
    expect(fileAddress('c', 'independence', { about: 'plan' }).search).toEqual({ about: 'plan' })
    expect(fileAddress('c', 'independence', { about: 'grant' }).search).toEqual({
      tab: 'grants',
      about: 'grant',
    })
  })
})
