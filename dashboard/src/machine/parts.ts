import type { MachinePart } from '../base/address.ts'
import type { IconName } from '../base/icon.tsx'

/** The parts of the Machine view in the order of its menu. */
export const PARTS: readonly { part: MachinePart; name: string; icon: IconName }[] = [
  { part: 'overview', name: 'Overview', icon: 'machine' },
  { part: 'workers', name: 'Workers', icon: 'worker' },
  { part: 'agents', name: 'Agents', icon: 'agent' },
  { part: 'health', name: 'Health', icon: 'health' },
  { part: 'schedules', name: 'Schedules', icon: 'expired' },
  { part: 'approvals', name: 'Approvals', icon: 'needs' },
  { part: 'roots', name: 'Roots', icon: 'folder' },
  { part: 'journal', name: 'Journal', icon: 'journal' },
  { part: 'processes', name: 'Processes', icon: 'process' },
  { part: 'browsers', name: 'Browser sessions', icon: 'browser' },
  { part: 'backups', name: 'Backups', icon: 'backup' },
  { part: 'access', name: 'Access', icon: 'key' },
]
