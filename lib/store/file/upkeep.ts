import { storeFault } from '../../files.ts'
import { withLock } from '../../files/lock.ts'
import type { Audit, Finding } from '../../schema/audit.ts'
import type { Clock, Upkeep } from '../store.ts'
import { audit } from './audit.ts'
import { collect } from './collect.ts'
import type { Layout } from './layout.ts'
import { rebuildHints } from './rebuild.ts'
import { setAside } from './set-aside.ts'

/** Findings that cost a log its place: it says what cannot be. */
const SET_ASIDE = new Set<Finding['code']>(['damaged_log', 'lost_end'])

/** The rare duties on a whole store; each is harmless when two processes do it at once. */
export function createUpkeep(layout: Layout, clock: Clock): Upkeep {
  async function repair(): Promise<{ repaired: string[]; audit: Audit }> {
    const repaired: string[] = []
    for (const { code, job_id, message } of audit(layout).findings) {
      if (job_id === undefined || !SET_ASIDE.has(code)) continue
      const at = new Date(clock.now()).toISOString()
      const kept = await setAside(layout, job_id, { at, reason: message })
      repaired.push(`job ${job_id} set aside, its bytes are in "${kept}"`)
    }
    const rebuilt = await rebuildHints(layout, clock)
    const { undone } = rebuilt
    if (undone !== undefined) throw storeFault('make every hint match', layout.root, undone)
    repaired.push(
      `hints of ${rebuilt.jobs} live jobs made to match, ${rebuilt.stray} strays removed`,
    )
    return { repaired, audit: audit(layout) }
  }

  return {
    audit: () => Promise.resolve(audit(layout)),
    repair: () => withLock(layout.root, repair),
    collect: (before) => withLock(layout.root, () => collect(layout, before)),
  }
}
