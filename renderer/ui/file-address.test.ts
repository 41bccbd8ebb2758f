import { describe, expect, it } from 'vitest'
import { addressOfFinding, fileAddress } from './file-address'

describe('where a finding is put right', () => {
  it('is the field of the first page', () => {
    expect(
      addressOfFinding({ rule: 'B02', subject: 'child', recordId: 'c', fields: ['birthDate'] }, 'c'),
    ).toEqual({ to: '/children/c', search: { about: 'child', record: 'c', focus: 'birthDate' } })
  })

  it('is the record in its own part', () => {
    expect(
      addressOfFinding({ rule: 'B11', subject: 'placement', recordId: 'p', fields: ['startsOn'] }, 'c'),
    ).toEqual({
      to: '/children/c',
      search: { tab: 'placements', about: 'placement', record: 'p', focus: 'startsOn' },
    })
  })

  it('is a new record where a rule says that there is none', () => {
    expect(addressOfFinding({ rule: 'W52', subject: 'child', recordId: 'c', fields: [] }, 'c')).toEqual({
      to: '/children/c',
      search: { tab: 'insurance', about: 'insurance' },
    })
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
})
