import * as z from 'zod/mini'

import type { Head } from '../../audit/chain.ts'
import type { ChainReport } from '../../audit/verify.ts'
import type { Finding } from '../../schema/audit-report.ts'
import { READS } from '../effect.ts'
import { localOf } from '../local.ts'
import { operationWithView } from '../operation.ts'

export const verify = operationWithView({
  name: 'verify',
  family: 'upkeep',
  title: 'Verify the store',
  description: 'Read the whole store and count what was checked for each of its promises.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({
    audit_end: z
      .optional(z.string().check(z.regex(/^\d{1,15}:[0-9a-f]{64}$/, 'must be NUMBER:HASH')))
      .check(z.describe('An end of the audit log that was noted before, as NUMBER:HASH')),
  }),
  output: z.looseObject({ ok: z.boolean(), location: z.string() }),
  async run(context, { audit_end }) {
    const { store, place } = localOf(context)
    const audit = await store.upkeep.audit()
    const chain = await context.relay.audit.verify(endIn(audit_end))
    const calls = await context.relay.tools.journal.verify()
    const findings = [
      ...audit.findings,
      ...chainFindings('audit log', chain),
      ...chainFindings('tool journal', calls),
    ]
    const errors = findings.filter(({ severity }) => severity === 'error').length
    return {
      ok: errors === 0,
      location: place,
      errors,
      audit: { ...audit, findings },
      chain,
      calls,
    }
  },
  view: ({ ok, location, audit, chain, calls }) => ({
    ok,
    location,
    ...audit,
    audit_log: chain,
    tool_journal: calls,
  }),
})

/** The end of a log as `relay audit` and `relay verify` print it. */
function endIn(text: string | undefined): Head | undefined {
  const [version, hash] = text?.split(':') ?? []
  return hash === undefined ? undefined : { version: Number(version), hash }
}

function chainFindings(name: 'audit log' | 'tool journal', { broken }: ChainReport): Finding[] {
  if (broken === undefined) return []
  const message = `The ${name} is not as it was recorded: ${broken.why}.`
  const repair =
    'Nothing can restore it. Compare the log with a backup, and find out who can write to the store.'
  const code = name === 'audit log' ? 'broken_audit_log' : 'broken_tool_journal'
  return [{ severity: 'error', code, message, repair }]
}
