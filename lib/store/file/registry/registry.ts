import * as fs from 'node:fs'
import * as z from 'zod/mini'

import { ifPresent, namesIn } from '../../../files/files.ts'
import { readKnownAs } from '../../../files/document.ts'
import { amendDocument, replaceDocument, replaceHint } from '../../../files/replace.ts'
import { AgentPause } from '../../../schema/pause.ts'
import { AgentRecord, SpawnRecord, WorkerRecord } from '../../../schema/registry.ts'
import type { ListedWorker } from '../../../schema/registry.ts'
import { Usage } from '../../../schema/result.ts'
import type { Conversation, Registry } from '../../registry.ts'
import type { Clock } from '../../jobs.ts'
import { beat, silenceOf } from './beat.ts'
import type { Layout } from '../layout.ts'
import { wake } from '../mailbox/watch.ts'
import { createTopics } from './topics.ts'

const ConversationDocument = z.object({
  agent: z.string(),
  key: z.string(),
  thread_id: z.string(),
  thread_usage: z.optional(Usage),
})

/** Runs a piece of work; a failed system call becomes what its caller says it is. */
type Tended = <T>(action: string, work: () => T | Promise<T>) => Promise<T>

/** The registry on plain files: small documents that are replaced whole. */
export function createRegistry(layout: Layout, clock: Clock, tended: Tended): Registry {
  const documents = createDocuments(layout)
  const topics = createTopics(layout, clock)
  return {
    registerAgent: (record) => tended('register an agent', () => documents.registerAgent(record)),
    agents: () => tended('list agents', () => documents.agents()),
    registerWorker: (record) => tended('register a worker', () => documents.registerWorker(record)),
    removeWorker: (workerId) => tended('remove a worker', () => documents.removeWorker(workerId)),
    workers: () => tended('list workers', () => documents.workers()),
    beatWorker: (workerId) => tended('renew a worker', () => documents.beatWorker(workerId)),
    spawnLog: (agent) => layout.spawnLog(agent),
    spawn: (agent) => tended('look up a started worker', () => documents.spawn(agent)),
    keepSpawn: (record) => tended('note a started worker', () => documents.keepSpawn(record)),
    forgetSpawn: (agent) => tended('forget a started worker', () => documents.forgetSpawn(agent)),
    pause: (agent) => tended('look up a pause', () => documents.pause(agent)),
    pauses: () => tended('look up pauses', () => documents.pauses()),
    changePause: (agent, decide) =>
      tended('note a pause', () => documents.changePause(agent, decide)),
    conversation: (agent, key) =>
      tended('look up a conversation', () => documents.conversation(agent, key)),
    keepConversation: (agent, key, conversation) =>
      tended('keep a conversation', () => documents.keepConversation(agent, key, conversation)),
    conversations: (agent) => tended('list conversations', () => topics.list(agent)),
    noteConversation: (agent, key, note) =>
      tended('note a conversation', () => topics.note(agent, key, note)),
  }
}

function createDocuments(layout: Layout) {
  return {
    registerAgent: (record: AgentRecord) =>
      amendDocument(layout.agent(record.agent_id), { description: undefined, ...record }),
    agents: () => readAll(layout.agentsRoot, AgentRecord),
    registerWorker: (record: WorkerRecord) =>
      replaceDocument(layout.worker(record.worker.id), record),
    workers: (): ListedWorker[] =>
      readAll(layout.workersRoot, WorkerRecord).map((record) =>
        Object.assign(record, { silent_ms: silenceOf(layout.worker(record.worker.id)) }),
      ),
    beatWorker: (workerId: string): boolean => beat(layout.worker(workerId)),
    removeWorker: (workerId: string) => {
      ifPresent(() => fs.unlinkSync(layout.worker(workerId)))
    },
    spawn: (agent: string) => readKnownAs(layout.spawn(agent), SpawnRecord),
    keepSpawn: (record: SpawnRecord) => {
      fs.mkdirSync(layout.spawnedRoot, { recursive: true, mode: 0o700 })
      return replaceDocument(layout.spawn(record.agent), record)
    },
    forgetSpawn: (agent: string) => {
      ifPresent(() => fs.unlinkSync(layout.spawn(agent)))
    },
    pause: (agent: string) => readKnownAs(layout.pause(agent), AgentPause),
    pauses: () => readAll(layout.pausedRoot, AgentPause),
    changePause: (
      agent: string,
      decide: (known: AgentPause | undefined) => AgentPause | undefined,
    ): AgentPause | undefined => {
      const path = layout.pause(agent)
      const known = readKnownAs(path, AgentPause)
      const next = decide(known)
      if (next === known) return known
      if (next === undefined) ifPresent(() => fs.unlinkSync(path))
      else {
        fs.mkdirSync(layout.pausedRoot, { recursive: true, mode: 0o700 })
        replaceHint(path, next)
      }
      // An idle worker that waits for the end of the pause looks again.
      if (known?.open !== undefined && next?.open === undefined) wake(layout.wake(agent))
      return next
    },
    conversation: (agent: string, key: string): Conversation | undefined => {
      const document = readKnownAs(layout.conversation(agent, key), ConversationDocument)
      if (document === undefined) return undefined
      return { thread_id: document.thread_id, thread_usage: document.thread_usage }
    },
    keepConversation: (agent: string, key: string, conversation: Conversation) =>
      amendDocument(layout.conversation(agent, key), {
        agent,
        key,
        thread_usage: undefined,
        ...conversation,
      }),
  }
}

function readAll<T>(directory: string, schema: z.ZodMiniType<T>): T[] {
  return namesIn(directory)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const document = readKnownAs(`${directory}/${name}`, schema)
      return document === undefined ? [] : [document]
    })
}
