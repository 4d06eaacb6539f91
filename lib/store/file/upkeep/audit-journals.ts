import { readDocumentAs } from '../../../files/document.ts'
import type { Audit } from '../../../schema/audit-report.ts'
import { StoreDocument } from '../../../schema/registry.ts'
import { journalNames, readJournal } from '../journal/journal-file.ts'
import type { JournalContent } from '../journal/journal-file.ts'
import { compare, longest } from '../journal/replay.ts'
import type { Layout } from '../layout.ts'
import { bytesOf } from '../log/unreadable.ts'

/**
 * Checks that every log still begins with what its job's records hold. Journals of another boot are replayed by the next
 * process that opens the store, so their logs may lack lines until then.
 */
export function auditJournals(layout: Layout, report: Audit): void {
  const bootId = readDocumentAs(layout.document, StoreDocument)?.boot_id
  for (const name of journalNames(layout)) {
    const file = `${layout.journals}/${name}`
    const content = readJournal(file)
    if (content === 'foreign') {
      report.findings.push({
        severity: 'warning',
        code: 'foreign_journal',
        file,
        message: 'The file is not a journal of durable-relay.',
        repair:
          'The first process that opens the store after a restart of the machine moves it to the quarantine.',
      })
    } else if (content === 'newer') {
      report.findings.push({
        severity: 'error',
        code: 'newer_journal',
        file,
        message: 'A later version of durable-relay wrote the journal.',
        repair:
          'Update durable-relay; after a restart of the machine, this version refuses the store.',
      })
    } else if (typeof content === 'object' && content.owner.boot_id === bootId) {
      auditRecords(layout, content, report)
    }
  }
}

function auditRecords(layout: Layout, { records }: JournalContent, report: Audit): void {
  for (const { jobId, log } of longest(records)) {
    const file = layout.log(jobId)
    const now = bytesOf(file)
    // A creation that failed leaves no log.
    if (now.length === 0 || compare(now, log) !== 'lacking') continue
    report.findings.push({
      severity: 'error',
      code: 'lost_lines',
      job_id: jobId,
      file,
      message: `The log of job "${jobId}" lacks lines that its journal holds: the file was changed by hand, or the disk is damaged.`,
      repair:
        'Restart the machine soon: the first process that opens the store then restores them from the journal.',
    })
  }
}
