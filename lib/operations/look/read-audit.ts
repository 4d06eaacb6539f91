import * as z from 'zod/mini'

import { AuditEntry } from '../../schema/audit-entry.ts'
import { Instant } from '../../schema/name.ts'
import { READS } from '../effect.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'

const MOST = 200

export const readAudit = operation({
  name: 'read_audit',
  family: 'look',
  title: 'Read the audit log',
  description:
    'List who did what, latest first: messages sent and read, registrations, calls of actions, decisions of people, refusals. Entries hold ids and codes, never texts. `head` is the end of the log; keep it elsewhere to prove later that nothing before it was changed.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/audit' },
  input: z.strictObject({
    since: optional(Instant, 'Only what happened since this time'),
    agent: optional(visible(200), 'Who did it, or the agent that it is about'),
    what: optional(visible(64), 'A kind, such as message or message.sent'),
    limit: optional(z.int().check(z.gte(1), z.lte(MOST)), `1 to ${MOST}; default 50`),
    cursor: described(z.optional(z.string()), '`next` of the previous page'),
  }),
  output: z.strictObject({
    entries: z.array(z.extend(AuditEntry, { line: z.int(), entry: z.int() })),
    next: z.optional(z.string()),
    head: z.strictObject({ version: z.int(), hash: z.string() }),
  }),
  run: ({ relay }, { limit = 50, ...query }) => relay.audit.read({ ...query, limit }),
})
