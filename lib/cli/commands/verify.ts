import { verify } from '../../operations/upkeep/verify.ts'
import type { Finding } from '../../schema/audit-report.ts'
import { counted } from '../../text/count.ts'
import { EXIT } from '../output.ts'
import type { Verb } from '../command.ts'
import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { facts } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay verify`: checks the whole store, and prints the numbers behind each guarantee. */
export const verifyVerb: Verb<{ auditEnd: string | undefined }> = {
  operations: [verify],
  async run({ perform, screen }, { auditEnd }) {
    const found = await perform(verify, { audit_end: auditEnd })
    const { ok, location, errors, audit } = found
    const message = `Found ${counted(errors, 'problem')} in "${location}". Run: relay doctor --fix`
    return {
      document: verify.view(found),
      lines: [...guarantees(screen, found), '', ...findingLines(screen, audit.findings)],
      refusal: ok ? undefined : { code: 'VERIFY_FAILED', message, exit: EXIT.refused },
    }
  },
}

type Found = Awaited<ReturnType<typeof verify.run>>

function guarantees(screen: Screen, { audit, chain, calls }: Found): string[] {
  const states = Object.entries(audit.by_state)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, count]) => `${count} ${state.replace('_', ' ')}`)
  const sum = audit.accepted === audit.ended + audit.live ? '=' : '≠'
  return facts(screen, [
    ['accepted = ended + live', `${audit.accepted} ${sum} ${audit.ended} + ${audit.live}`],
    ['by state', states.join(', ') || 'no jobs yet'],
    ['ended exactly once', `${audit.one_end} of ${audit.ended}`],
    ['turns, with increasing tokens', String(audit.turns)],
    [
      'write jobs, none rerun automatically',
      `${audit.write_jobs}, ${audit.write_turns_repeated} rerun`,
    ],
    [
      'hints match live jobs',
      `${audit.hints_matched} of ${audit.live}, ${audit.hints_stray} stray`,
    ],
    ['outputs', `${audit.outputs} checked`],
    [
      'logs of messages and others',
      `${audit.logs} with ${counted(audit.log_lines, 'line')}, no gaps`,
    ],
    ['attachments', `${audit.attachments} checked`],
    ['late lines', `${audit.late_lines}, never accepted`],
    ['torn writes', `${audit.fragments}, never accepted`],
    ['jobs never acknowledged', String(audit.unborn)],
    ['tombstones', String(audit.tombstones)],
    ['quarantined', String(audit.quarantined)],
    [
      'audit log, in one chain',
      `${counted(chain.entries, 'entry', 'entries')} in ${chain.lines} lines`,
    ],
    [
      'tool journal, in one chain',
      `${counted(calls.entries, 'entry', 'entries')} in ${calls.lines} lines`,
    ],
    ['end of the audit log, to keep elsewhere', `${chain.head.version}:${chain.head.hash}`],
  ])
}

/** The lines of each finding: where it is, what is wrong, and what to do. */
function findingLines(screen: Screen, findings: Finding[]): string[] {
  if (findings.length === 0) return [paint(screen, 'green', 'All guarantees hold.')]
  return findings.flatMap((finding) => {
    const where = finding.line ? `${finding.file}:${finding.line}` : (finding.file ?? '')
    const label = paint(screen, finding.severity === 'error' ? 'red' : 'yellow', finding.severity)
    return [
      `${label} ${finding.code} ${oneLine(where)}`,
      `    ${oneLine(finding.message)}`,
      `    ${oneLine(finding.repair)}`,
    ]
  })
}
