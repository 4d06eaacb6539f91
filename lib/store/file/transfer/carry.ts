import * as fs from 'node:fs'
import { isDeepStrictEqual } from 'node:util'

import { readIntact } from '../../../files/document.ts'
import { directoriesIn, namesIn, openPlain } from '../../../files/files.ts'
import { deliveryDocument } from '../../../schema/delivery.ts'
import { isObject } from '../../../schema/session.ts'
import { jobSubject, SUBJECT_KINDS } from '../../../schema/subject.ts'
import type { Subject } from '../../../schema/subject.ts'
import { isDigest } from '../../attachment.ts'
import { linesOf, unnumbered } from '../../transfer.ts'
import type { Carried, CarriedDocument, CarriedJob } from '../../transfer.ts'
import { nameOfFile } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { readLines } from '../log/line.ts'
import { jsonOf } from '../log/sealed-line.ts'
import { closeLog, fold, openLogToRead, readAll } from '../log/log.ts'
import type { Log } from '../log/log.ts'
import { isSetAside } from '../log/set-aside.ts'
import { readDeliveries } from '../mailbox/delivery-log.ts'
import { createLogReader } from '../named-logs/named-logs.ts'
import { readItems } from '../mailbox/items.ts'

/** The content of a store on files, for another store. */
export function carriedBy(layout: Layout): Carried {
  return {
    jobs: () => jobsOf(layout),
    documents: () => documentsOf(layout),
    async *notifications() {
      for (const directory of directoriesIn(layout.inboxRoot)) {
        yield* readItems(layout, nameOfFile(directory))
      }
    },
    deliveries: () => deliveriesOf(layout),
    logs: () => linesOf(createLogReader(layout)),
    async *attachments() {
      for (const name of directoriesIn(layout.attachments)) {
        for (const sha256 of namesIn(`${layout.attachments}/${name}`)) {
          const path = layout.attachment(sha256)
          // What a killed process left beside them is no attachment.
          if (isDigest(sha256)) yield { sha256, content: fs.readFileSync(path) }
        }
      }
    },
  }
}

async function* jobsOf(layout: Layout): AsyncGenerator<CarriedJob> {
  for (const shard of directoriesIn(layout.jobs)) {
    const directory = `${layout.jobs}/${shard}`
    const names = namesIn(directory)
    const outputs = outputsIn(names)
    for (const name of names) {
      const jobId = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      const lines = jobId === undefined ? [] : readAccepted(layout, jobId)
      // A log without a line belongs to a dispatch that was never acknowledged.
      if (jobId === undefined || lines.length === 0) continue
      yield {
        job_id: jobId,
        lines,
        deliveries: deliveryLines(layout, jobSubject(jobId)),
        async *blobs() {
          for (const file of outputs.get(jobId) ?? []) {
            yield { file, content: fs.readFileSync(`${directory}/${file}`) }
          }
        },
        activity: () => jsonLinesOf(layout.activity(jobId)),
      }
    }
  }
}

/** The texts beside the logs, by job. */
function outputsIn(names: string[]): Map<string, string[]> {
  const outputs = new Map<string, string[]>()
  for (const name of names) {
    const jobId = /^([a-z2-7]{26})\.\d+\.[0-9a-f]{16}\.output$/.exec(name)?.[1]
    if (jobId !== undefined) outputs.set(jobId, [...(outputs.get(jobId) ?? []), name])
  }
  return outputs
}

/** The lines of a log that count, as they were written. */
function readAccepted(layout: Layout, jobId: string): string[] {
  const log = openLogToRead(layout.log(jobId), jobId)
  if (log === undefined) return []
  try {
    return acceptedIn(log)
  } finally {
    closeLog(log)
  }
}

function acceptedIn(log: Log): string[] {
  const isReplaced = (type: string) => type === 'tombstone' || type === 'set_aside'
  const events = foldedEvents(log)
  const accepted: string[] = []
  for (const line of readLines(readAll(log))) {
    if (line.kind !== 'entry') continue
    const isNext = isDeepStrictEqual(line.entry, events[accepted.length])
    if (isNext || isReplaced(line.entry.type)) accepted.push(jsonOf(line))
  }
  return accepted
}

function foldedEvents(log: Log) {
  try {
    return fold(log).events
  } catch (error) {
    if (isSetAside(error)) return []
    throw error
  }
}

function deliveryLines(layout: Layout, subject: Subject): string[] {
  return readDeliveries(layout, subject).lines.map((line) => unnumbered(deliveryDocument(line)))
}

async function* deliveriesOf(
  layout: Layout,
): AsyncGenerator<{ subject: Subject; lines: string[] }> {
  for (const kind of SUBJECT_KINDS) {
    for (const name of namesIn(`${layout.root}/deliveries/${kind}`)) {
      if (!name.endsWith('.jsonl')) continue
      const subject = { kind, id: nameOfFile(name.slice(0, -'.jsonl'.length)) }
      const lines = deliveryLines(layout, subject)
      if (lines.length > 0) yield { subject, lines }
    }
  }
}

/** Bytes that one read takes. */
const CHUNK = 256 * 1024

/** The lines of a file that are JSON, some at a time; a torn one does not count. */
async function* jsonLinesOf(path: string): AsyncGenerator<string[]> {
  const fd = openPlain(path)
  if (fd === 'absent' || fd === 'foreign') return
  try {
    const chunk = Buffer.alloc(CHUNK)
    let rest = Buffer.alloc(0)
    for (;;) {
      const count = fs.readSync(fd, chunk, 0, chunk.length, null)
      if (count === 0) break
      const bytes = Buffer.concat([rest, chunk.subarray(0, count)])
      const end = bytes.lastIndexOf(0x0a) + 1
      const lines = bytes.toString('utf8', 0, end).split('\n').filter(isJson)
      if (lines.length > 0) yield lines
      rest = Buffer.from(bytes.subarray(end))
    }
  } finally {
    fs.closeSync(fd)
  }
}

function isJson(text: string): boolean {
  if (text === '') return false
  try {
    JSON.parse(text)
    return true
  } catch {
    // Torn by the death of its worker.
    return false
  }
}

async function* documentsOf(layout: Layout): AsyncGenerator<CarriedDocument> {
  for (const name of jsonNamesIn(layout.agentsRoot)) {
    const document = readIntact(`${layout.agentsRoot}/${name}`)
    const agent = memberOf(document, 'agent_id')
    if (agent !== undefined) yield { kind: 'agent', owner: '', name: agent, document }
  }
  for (const name of jsonNamesIn(layout.conversations)) {
    const document = readIntact(`${layout.conversations}/${name}`)
    const key = memberOf(document, 'key')
    const agent = memberOf(document, 'agent')
    if (key === undefined || agent === undefined) continue
    yield { kind: 'thread', owner: agent, name: key, document }
  }
  for (const directory of directoriesIn(layout.conversations)) {
    if (!directory.endsWith(TOPICS)) continue
    const owner = nameOfFile(directory.slice(0, -TOPICS.length))
    for (const name of jsonNamesIn(layout.topics(owner))) {
      const kind = name.endsWith('.title.json') ? 'title' : 'conversation_jobs'
      const document = readIntact(`${layout.topics(owner)}/${name}`)
      const key = memberOf(document, 'key')
      if (key !== undefined) yield { kind, owner, name: key, document }
    }
  }
  yield* webhooksOf(layout)
}

function* webhooksOf(layout: Layout): Generator<CarriedDocument> {
  for (const name of jsonNamesIn(layout.webhooks)) {
    const kind = name.endsWith('.state.json') ? 'webhook_state' : 'webhook'
    const document = readIntact(`${layout.webhooks}/${name}`)
    const id = memberOf(document, 'webhook_id')
    if (id !== undefined) yield { kind, owner: '', name: id, document }
  }
  for (const directory of directoriesIn(layout.webhooks)) {
    const owner = nameOfFile(directory)
    for (const name of jsonNamesIn(layout.webhookMarks(owner))) {
      const document = readIntact(`${layout.webhookMarks(owner)}/${name}`)
      const id = memberOf(document, 'job_id')
      if (id !== undefined) yield { kind: 'webhook_mark', owner, name: id, document }
    }
  }
}

const TOPICS = '~topics'

function jsonNamesIn(directory: string): string[] {
  return namesIn(directory).filter((name) => name.endsWith('.json'))
}

function memberOf(document: unknown, name: string): string | undefined {
  const member = isObject(document) ? document[name] : undefined
  return typeof member === 'string' ? member : undefined
}
