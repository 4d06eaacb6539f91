import type { Audit, Finding } from '../../../schema/audit-report.ts'
import type { Database } from '../database.ts'

/** A log whose versions are not 1 to the last one. */
type Gap = { log: string; count: number; last: number }

/** Checks that the versions of each log have no gaps, and the digest of each attachment. */
export async function auditLogs(
  database: Pick<Database, 'workspaceId' | 'read'>,
  report: Audit,
): Promise<void> {
  const [counts] = await database.read<{ logs: number; lines: number }>('count lines', COUNT, [
    database.workspaceId,
  ])
  report.logs += counts?.logs ?? 0
  report.log_lines += counts?.lines ?? 0
  for (const { log, count, last } of await gapsIn(database)) {
    const message = `Log "${log}" has ${count} lines, although its last version is ${last}: they were removed by hand, or the database is damaged.`
    const repair = 'relay doctor --fix puts a line that says so in the place of each lost one.'
    report.findings.push({ severity: 'error', code: 'damaged_lines', message, repair })
  }
  for (const { sha256, is_sound } of await attachmentsOf(database)) {
    if (is_sound) report.attachments += 1
    else report.findings.push(damagedAttachment(sha256))
  }
}

/** Logs with gaps. */
export function gapsIn(database: Pick<Database, 'workspaceId' | 'read'>): Promise<Gap[]> {
  return database.read<Gap>('look for lost lines', GAPS, [database.workspaceId])
}

function attachmentsOf({ workspaceId, read }: Pick<Database, 'workspaceId' | 'read'>) {
  return read<{ sha256: string; is_sound: boolean }>('check attachments', ATTACHMENTS, [
    workspaceId,
  ])
}

function damagedAttachment(sha256: string): Finding {
  const message = `The attachment "${sha256}" is not what was kept: its digest differs.`
  const repair = 'Send the same file again, or restore it from a backup.'
  return { severity: 'error', code: 'damaged_attachment', message, repair }
}

const COUNT = `
  select count(distinct log)::int as logs, count(*)::int as lines
    from @log_lines where workspace_id = $1`

const GAPS = `
  select log, count(*)::int as count, max(version) as last
    from @log_lines where workspace_id = $1
   group by log having count(*) <> max(version) order by log`

const ATTACHMENTS = `
  select sha256, encode(sha256(content), 'hex') = sha256 as is_sound
    from @attachments where workspace_id = $1`
