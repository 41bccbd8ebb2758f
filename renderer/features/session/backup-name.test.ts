import { expect, it } from 'vitest'
import { backupMadeAt } from './backup-name'

it('tells when a backup was made, on every system', () => {
  const name = 'خانه-20261122T115458Z'
  expect(backupMadeAt(`/home/x/خانه.sarpanah.backups/${name}.sarpanah`)).toBe('2026-11-22T11:54:58Z')
  expect(backupMadeAt(`C:\\x\\خانه.sarpanah.backups\\${name}-2.sarpanah`)).toBe('2026-11-22T11:54:58Z')
})

it('takes no other register for a backup', () => {
  expect(backupMadeAt('/home/x/خانه.sarpanah')).toBeNull()
  // Brought out of the folder it is a register like any other.
  expect(backupMadeAt('/home/x/خانه-20261122T115458Z.sarpanah')).toBeNull()
  expect(backupMadeAt('/home/x/خانه.sarpanah.backups/خانه.sarpanah')).toBeNull()
})
