import type * as z from 'zod/mini'

import { AgentPause } from '../../../schema/pause.ts'
import {
  AgentRecord,
  ConversationJobs,
  ConversationThread,
  ConversationTitle,
  SpawnRecord,
  UnnotifiedMessages,
  WorkerRecord,
} from '../../../schema/registry.ts'
import { ProcessIdentity } from '../../../schema/process.ts'
import { Webhook, WebhookMark, WebhookState } from '../../../schema/webhook.ts'
import { isObject, parseProcess, parseSession } from '../../../schema/session.ts'
import { parseKnown } from '../../../schema/unknown-fields.ts'
import type { Documents, Kind } from '../../registry.ts'

/** How the documents of one kind are stored. */
export type DocumentKind<K extends Kind> = {
  /** What error messages call these documents, such as "worker records". */
  noun: string
  /** Undefined for a damaged document. */
  parse: (value: unknown) => Documents[K] | undefined
  /** The fields that this version knows; a stored document keeps the others. Absent: it is replaced as a whole. */
  fields?: readonly string[]
  /** Whether a change waits for the disk. Nothing is lost with the other documents that is not written again. */
  isDurable: boolean
  /** Whether its readers ask how long the owner has been silent. */
  beats?: true
}

/** Every kind of document, with the same durability as in the file store. */
export const KINDS: { [K in Kind]: DocumentKind<K> } = {
  agent: { noun: 'agent records', ...record(AgentRecord) },
  worker: { noun: 'worker records', ...record(WorkerRecord), beats: true },
  spawn: { noun: 'records of started workers', ...record(SpawnRecord) },
  pause: { noun: 'pauses', parse: parserOf(AgentPause), isDurable: false },
  webhook: { noun: 'webhooks', ...record(Webhook) },
  webhook_state: { noun: 'states of webhooks', ...record(WebhookState) },
  webhook_mark: { noun: 'marks of webhooks', ...record(WebhookMark) },
  deliverer: {
    noun: 'processes that deliver to webhooks',
    parse: parserOf(ProcessIdentity),
    isDurable: false,
    beats: true,
  },
  scheduler: {
    noun: 'processes that look at schedules',
    parse: parserOf(ProcessIdentity),
    isDurable: false,
    beats: true,
  },
  unnotified: {
    noun: 'messages without notifications',
    parse: parserOf(UnnotifiedMessages),
    isDurable: false,
  },
  thread: { noun: 'threads of conversations', ...record(ConversationThread) },
  title: { noun: 'titles of conversations', ...record(ConversationTitle) },
  conversation_jobs: { noun: 'jobs of conversations', ...record(ConversationJobs) },
  session: { noun: 'sessions', parse: parseSession, isDurable: false, beats: true },
  role: { noun: 'roles of a session', parse: parseProcess, isDurable: false, beats: true },
  outstanding: { noun: 'outstanding jobs of a session', parse: parseOutstanding, isDurable: false },
}

function record<S extends z.ZodMiniObject>(schema: S) {
  return { parse: parserOf(schema), fields: Object.keys(schema.shape), isDurable: true }
}

/** Fields that only a later version knows are ignored, as in the file store. */
function parserOf<S extends z.ZodMiniType>(schema: S) {
  return (value: unknown): z.output<S> | undefined => {
    const parsed = parseKnown((known) => schema.safeParse(known), value)
    return parsed.success ? parsed.data : undefined
  }
}

function parseOutstanding(value: unknown): { job_id: string } | undefined {
  if (!isObject(value) || typeof value['job_id'] !== 'string') return undefined
  return { job_id: value['job_id'] }
}
