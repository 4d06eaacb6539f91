import * as z from 'zod/mini'

import { AuditWho } from '../../schema/audit-entry.ts'
import { AgentId, Instant } from '../../schema/name.ts'
import { Mode } from '../../schema/root.ts'
import { Preview } from '../../schema/tool-entry.ts'
import type { LogLine } from '../../store/logs.ts'

/** What happens to an approval; the first decision counts, and so does the first call that uses it. */
export const ApprovalEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ask'),
    approval_id: z.string(),
    /** Same caller, same tool, same plan: a repeated call finds its approval by it. */
    key: z.string(),
    tool: z.string(),
    mode: Mode,
    root: z.optional(z.string()),
    agent: AgentId,
    who: AuditWho,
    job_id: z.optional(z.string()),
    preview: Preview,
    cut: z.int(),
    expires_at: Instant,
  }),
  z.strictObject({
    type: z.literal('decide'),
    approval_id: z.string(),
    verdict: z.enum(['approve', 'reject']),
    by: z.string(),
    note: z.optional(z.string()),
  }),
  z.strictObject({ type: z.literal('expire'), approval_id: z.string() }),
  z.strictObject({ type: z.literal('use'), approval_id: z.string(), operation_id: z.string() }),
])
export type ApprovalEvent = z.infer<typeof ApprovalEvent>

export type Asked = Extract<ApprovalEvent, { type: 'ask' }> & {
  at: string
  version: number
  decision?: { verdict: 'approve' | 'reject'; by: string; at: string; note?: string | undefined }
  /** It was given up before a person decided. */
  isExpired: boolean
  usedBy?: string | undefined
}

/** Applies one line to the approvals that are known. A line that says nothing new changes nothing. */
export function applyLine(asked: Map<string, Asked>, line: LogLine): void {
  const parsed = ApprovalEvent.safeParse(line.event)
  if (!parsed.success) return
  const event = parsed.data
  if (event.type === 'ask') {
    if (asked.has(event.approval_id)) return
    asked.set(event.approval_id, { ...event, at: line.at, version: line.version, isExpired: false })
    return
  }
  const known = asked.get(event.approval_id)
  if (known === undefined) return
  if (event.type === 'use') {
    if (known.decision?.verdict === 'approve') known.usedBy ??= event.operation_id
    return
  }
  if (known.decision !== undefined || known.isExpired) return
  if (event.type === 'expire' || line.at > known.expires_at) known.isExpired = true
  else {
    const { verdict, by, note } = event
    known.decision = { verdict, by, at: line.at, ...(note === undefined ? {} : { note }) }
  }
}
