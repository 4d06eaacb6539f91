import type * as z from 'zod/mini'

import { readKnownAs } from '../../../files/document.ts'
import { amended, bytesOf, replaceFile, replaceHint } from '../../../files/replace.ts'
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
import type { Kind, SessionKind } from '../../registry.ts'
import { fileName } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { wakeAll } from '../wake/wake.ts'
import { isJson } from './registry.ts'
import type { FileKinds } from './registry.ts'

/** The kinds that are not part of a session. A change is on disk when it returns, except for pauses. */
export function recordKinds(layout: Layout): FileKinds<Exclude<Kind, SessionKind>> {
  return {
    agent: {
      noun: 'agent records',
      path: layout.agent,
      directory: () => layout.agentsRoot,
      isOurs: isJson,
      ...documentsOf(AgentRecord),
    },
    worker: {
      noun: 'worker records',
      path: layout.worker,
      directory: () => layout.workersRoot,
      isOurs: isJson,
      ...documentsOf(WorkerRecord),
      beats: true,
    },
    spawn: {
      noun: 'records of started workers',
      path: layout.spawn,
      directory: () => layout.spawnedRoot,
      isOurs: isJson,
      ...documentsOf(SpawnRecord),
    },
    pause: {
      noun: 'pauses',
      path: layout.pause,
      directory: () => layout.pausedRoot,
      isOurs: isJson,
      read: (path) => readKnownAs(path, AgentPause),
      write: replaceHint,
      changed: (agent, { before, after }) => {
        // An idle worker sleeps until its pause is over.
        if (before?.open !== undefined && after?.open === undefined) wakeAll(layout, agent)
      },
    },
    webhook: {
      noun: 'webhooks',
      path: (id) => layout.webhook(id),
      directory: () => layout.webhooks,
      isOurs: (name) => /^[\w-]+\.json$/.test(name),
      ...documentsOf(Webhook),
    },
    webhook_state: {
      noun: 'states of webhooks',
      path: (id) => layout.webhookState(id),
      directory: () => layout.webhooks,
      isOurs: (name) => name.endsWith('.state.json'),
      ...documentsOf(WebhookState),
    },
    webhook_mark: {
      noun: 'marks of webhooks',
      path: ([id, jobId]) => layout.webhookMark(id, jobId),
      directory: layout.webhookMarks,
      isOurs: isJson,
      ...documentsOf(WebhookMark),
    },
    deliverer: {
      noun: 'processes that deliver to webhooks',
      path: (name) => `${layout.deliverers}/${fileName(name)}.json`,
      directory: () => layout.deliverers,
      isOurs: isJson,
      read: (path) => readKnownAs(path, ProcessIdentity),
      write: replaceHint,
      beats: true,
    },
    scheduler: {
      noun: 'processes that look at schedules',
      path: (name) => `${layout.schedulers}/${fileName(name)}.json`,
      directory: () => layout.schedulers,
      isOurs: isJson,
      read: (path) => readKnownAs(path, ProcessIdentity),
      write: replaceHint,
      beats: true,
    },
    unnotified: {
      noun: 'messages without notifications',
      path: layout.unnotified,
      directory: () => layout.unnotifiedRoot,
      isOurs: isJson,
      read: (path) => readKnownAs(path, UnnotifiedMessages),
      write: replaceHint,
    },
    thread: {
      noun: 'threads of conversations',
      path: ([agent, key]) => layout.conversation(agent, key),
      directory: () => layout.conversations,
      isOurs: (name, agent) => isJson(name) && name.startsWith(`${fileName(agent)}~`),
      ...documentsOf(ConversationThread),
    },
    title: {
      noun: 'titles of conversations',
      ...besideThread('.title.json'),
      ...documentsOf(ConversationTitle),
    },
    conversation_jobs: {
      noun: 'jobs of conversations',
      ...besideThread('.jobs.json'),
      ...documentsOf(ConversationJobs),
    },
  }

  /**
   * In other files than the thread, because other processes write them: a sender instead of the worker that
   * runs the turns.
   */
  function besideThread(suffix: string) {
    return {
      path: ([agent, key]: readonly [string, string]) => `${layout.topic(agent, key)}${suffix}`,
      directory: layout.topics,
      isOurs: (name: string) => name.endsWith(suffix),
    }
  }
}

/** Reads and writes documents of a schema; fields that only a later version knows are kept. */
function documentsOf<S extends z.ZodMiniObject>(schema: S) {
  const known = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, undefined]))
  return {
    read: (path: string) => readKnownAs(path, schema),
    write: async (path: string, document: z.output<S>) => {
      await replaceFile(path, bytesOf(amended(path, { ...known, ...document })))
    },
  }
}
