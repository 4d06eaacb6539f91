import * as z from 'zod/mini'

import { afterwards, storeFault } from '../../../files/files.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { replaceHint } from '../../../files/replace.ts'
import { withLock } from '../../../process/lock.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import { StoreDocument, UpkeepDocument } from '../../../schema/registry.ts'
import type { Clock } from '../../jobs.ts'
import { nextCollectionMs } from '../../upkeep.ts'
import type { Collected, Upkeep } from '../../upkeep.ts'
import { audit } from './audit.ts'
import { everySegment } from './audit-logs.ts'
import { collect } from './gc.ts'
import { createRetirement } from '../journal/retire.ts'
import type { Layout } from '../layout.ts'
import { peekJob } from '../log/log.ts'
import { probe } from './probe.ts'
import { rebuildHints } from './rebuild.ts'
import { setLinesAside } from './set-lines-aside.ts'
import { removeRows } from '../ended/row-removal.ts'
import { setAside } from '../log/set-aside.ts'

/** Findings for which the log is set aside, because its content is impossible. */
const SET_ASIDE = new Set<Finding['code']>(['damaged_log', 'lost_end'])

/** Rare duties on a whole store. Each is safe when two processes do it at once. */
export function createUpkeep(layout: Layout, clock: Clock): Upkeep {
  async function repair(): Promise<{ repaired: string[]; audit: Audit }> {
    const repaired: string[] = []
    const wronglyListed = new Set<string>()
    const { findings } = await audit(layout)
    repaired.push(...(await repairLogs(findings)))
    for (const { code, job_id, message } of findings) {
      if (job_id === undefined || !SET_ASIDE.has(code)) continue
      // The log is the truth. Only a log without any job must be set aside, because the same request would
      // create a new job in it.
      if (code === 'lost_end' && peekJob(layout.log(job_id), job_id) !== undefined) {
        wronglyListed.add(job_id)
        continue
      }
      const at = new Date(clock.now()).toISOString()
      const kept = await setAside(layout, job_id, { at, reason: message })
      if (kept !== undefined) repaired.push(`job ${job_id} set aside, its bytes are in "${kept}"`)
    }
    if (wronglyListed.size > 0) {
      removeRows(layout, wronglyListed)
      repaired.push(
        `jobs wrongly listed as ended now follow their logs: ${[...wronglyListed].join(', ')}`,
      )
    }
    const rebuilt = await rebuildHints(layout, clock)
    const { undone } = rebuilt
    if (undone !== undefined) throw storeFault('make every hint match', layout.root, undone)
    repaired.push(
      `hints of ${rebuilt.jobs} live jobs made to match, ${rebuilt.stray} strays removed`,
    )
    return { repaired, audit: await audit(layout) }
  }

  async function repairLogs(findings: Finding[]): Promise<string[]> {
    const damaged = new Map(
      findings.flatMap(({ code, file = '', message }) =>
        code === 'damaged_lines' ? [[file, message]] : [],
      ),
    )
    const repaired: string[] = []
    for (const segment of damaged.size === 0 ? [] : everySegment(layout)) {
      const reason = damaged.get(segment.place.path)
      if (reason === undefined) continue
      const at = new Date(clock.now()).toISOString()
      const kept = await setLinesAside(layout, segment, { at, reason })
      const { log } = segment.place
      if (kept !== undefined) repaired.push(`log "${log}" repaired, its bytes are in "${kept}"`)
    }
    return repaired
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeFault('collect ended jobs', layout.root, error)
    }
  }

  async function collectAll(before: string, mostJobs: number): Promise<Collected> {
    const known = readDocumentAs(layout.upkeep, UpkeepDocument)
    const bootId = readDocumentAs(layout.document, StoreDocument)?.boot_id
    const passed = known?.passed
    if (bootId !== undefined) await retireAll(bootId)
    const collected = await collect({ layout, clock, before, bootId, passed, mostJobs })
    const at = (delayMs: number) => new Date(clock.now() + delayMs).toISOString()
    note({
      collected_at: at(0),
      next_at: at(nextCollectionMs(collected)),
      passed: collected.is_finished && before > (passed ?? '') ? before : passed,
    })
    return collected
  }

  /** Journals of dead processes take room too. Sweeps retire them one by one. */
  async function retireAll(bootId: string): Promise<void> {
    const retireOne = createRetirement({ layout, bootId })
    while (await retireOne());
  }

  /** A hint: if it is lost to a full disk or a power cut, a collection runs once more. */
  function note(document: UpkeepDocument): void {
    afterwards(() => replaceHint(layout.upkeep, { ...knownFields(), ...document }))
  }

  /** Keeps fields of later versions. */
  function knownFields(): object {
    return readDocumentAs(layout.upkeep, z.looseObject({})) ?? {}
  }

  /** A time too far ahead was recorded under a wrong clock. */
  function isDue(): boolean {
    const { next_at } = readDocumentAs(layout.upkeep, UpkeepDocument) ?? {}
    const now = clock.now()
    return (
      next_at === undefined ||
      Date.parse(next_at) <= now ||
      Date.parse(next_at) > now + nextCollectionMs({ is_finished: true })
    )
  }

  const duty = `${layout.root}/duty`
  return {
    probe: () => probe(layout),
    audit: (signal) => audit(layout, signal),
    repair: () => withLock(duty, repair),
    collect: (before) =>
      guarded(() => withLock(duty, () => collectAll(before, Number.POSITIVE_INFINITY))),
    collectWhenDue: (before, mostJobs) =>
      guarded(async () => {
        if (!isDue()) return undefined
        return withLock(duty, async () =>
          // Another process may have done it while this one waited for the lock.
          isDue() ? collectAll(before, mostJobs) : undefined,
        )
      }),
  }
}
