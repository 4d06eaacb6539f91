import { hash } from 'node:crypto'

import { RelayError } from '../../../lib/errors.ts'
import { storedNotification } from '../../../lib/job/notify.ts'
import type { NewNotification, StoredNotification } from '../../../lib/schema/notification.ts'
import { redactActivity } from '../../../lib/schema/redact/activity.ts'
import type { Blob } from '../../../lib/schema/result.ts'
import { isSameSubject } from '../../../lib/schema/subject.ts'
import type { Subject } from '../../../lib/schema/subject.ts'
import type { ActivityLog } from '../../../lib/store/activity.ts'
import type { Blobs } from '../../../lib/store/blobs.ts'
import type { Mailbox } from '../../../lib/store/mailbox.ts'
import type { Documents, Found, Key, Kind, Registry } from '../../../lib/store/registry.ts'
import { signal } from './memory.ts'
import type { Listen, Memory } from './memory.ts'
import { wakeAll } from './sleeper.ts'

/** Texts of jobs, under the names that a result gives them. */
export function createBlobs({ entries, attachments }: Memory): Blobs {
  function read({ file, sha256 }: Blob): string {
    const text = entries.get(file.slice(0, file.indexOf('.')))?.texts.get(file)
    if (text !== undefined && hash('sha256', text) === sha256) return text
    throw new RelayError('JOB_DAMAGED', `Cannot read "${file}": it is not what was stored.`)
  }

  return {
    async put({ jobId, token, text }) {
      const sha256 = hash('sha256', text)
      const file = `${jobId}.${token}.${sha256.slice(0, 16)}.output`
      entries.get(jobId)?.texts.set(file, text)
      return { file, bytes: Buffer.byteLength(text), sha256 }
    },
    read: async (blob) => read(blob),
    head: async (blob, bytes) => read(blob).slice(0, bytes),
    async slice({ output, output_blob }, offset, length) {
      const text = output_blob === undefined ? output : read(output_blob)
      return { text: text.slice(offset, offset + length), total: text.length }
    },
    async keep(content) {
      const sha256 = hash('sha256', content)
      attachments.set(sha256, Buffer.from(content))
      return { sha256, bytes: content.length }
    },
    async content(sha256, offset, length) {
      const all = attachments.get(sha256)
      return all && { content: all.subarray(offset, offset + length), total: all.length }
    },
  }
}

/** What turns report. A position is the number of lines before it. */
export function createActivity(memory: Memory): ActivityLog {
  const linesOf = (jobId: string) => memory.entries.get(jobId)?.activity ?? []
  return {
    report(jobId, token, activity) {
      const lines = linesOf(jobId)
      const at = new Date(memory.clock.now()).toISOString()
      lines.push({ ...redactActivity(activity), at, token, after: lines.length + 1 })
      signal(memory, `job ${jobId}`)
    },
    async read(jobId, { after, limit }) {
      const lines = linesOf(jobId)
      return after === undefined ? lines.slice(-limit) : lines.slice(after, after + limit)
    },
  }
}

/** Notifications and deliveries. The length of a log of deliveries is its version. */
export function createMailbox(memory: Memory, listen: Listen): Mailbox {
  const linesOf = ({ kind, id }: Subject) => {
    const lines = memory.deliveries.get(`${kind} ${id}`) ?? []
    memory.deliveries.set(`${kind} ${id}`, lines)
    return lines
  }
  return {
    notifications: async (recipient) =>
      memory.notifications.filter((item) => item.recipient === recipient),
    async notify(items, { once = false } = {}) {
      for (const item of items) {
        const isAlike = (known: StoredNotification) =>
          known.recipient === item.recipient &&
          known.kind === item.kind &&
          isSameSubject(known.subject, item.subject)
        if (!once || !memory.notifications.some(isAlike)) notify(memory, item)
      }
    },
    expired: async (now) =>
      memory.notifications.filter(
        ({ expires_at }) => expires_at !== undefined && Date.parse(expires_at) <= now,
      ),
    dismiss: async (recipient, ids) =>
      keepItems(memory, (item) => item.recipient !== recipient || !ids.includes(item.item_id)),
    async deliveries(subject) {
      const lines = [...linesOf(subject)]
      return { version: lines.length, lines }
    },
    async appendDelivery(subject, version, line) {
      const lines = linesOf(subject)
      return version === lines.length + 1 && lines.push({ ...line, version }) === version
    },
    watch: (recipient, listener) => listen(`inbox ${recipient}`, () => listener()),
    signal: async (recipient) => signal(memory, `inbox ${recipient}`),
  }
}

/** Adds a notification to its recipient's inbox. */
export function notify(memory: Memory, item: NewNotification): void {
  const stored = storedNotification(item)
  const isKnown = memory.notifications.some(
    ({ item_id, recipient }) => item_id === stored.item_id && recipient === item.recipient,
  )
  if (!isKnown) memory.notifications.push(stored)
  signal(memory, `inbox ${item.recipient}`)
}

/** Removes the notifications that do not pass; returns how many. */
export function keepItems(memory: Memory, passes: (item: StoredNotification) => boolean): number {
  const before = memory.notifications.length
  memory.notifications = memory.notifications.filter(passes)
  return before - memory.notifications.length
}

export type Kept = { kind: Kind; owner: string; document: Documents[Kind]; seenMs: number }

/** Documents by kind and key. Copies go in and out, so no handle changes what another one sees. */
export function createRegistry(memory: Memory): Registry {
  const { clock, documents } = memory
  const nameOf = (kind: Kind, key: string | readonly string[]) => JSON.stringify([kind, key])
  const ownerOf = (key: string | readonly string[]) => [key].flat()[0] ?? ''

  function list<K extends Kind>(
    kind: K,
    passes: (kept: Kept, name: string) => boolean,
  ): Found<K>[] {
    const asked = [...documents].filter(([name, kept]) => kept.kind === kind && passes(kept, name))
    return asked.map(([, { document, seenMs }]) => {
      const silent_ms = clock.monotonic() - seenMs
      // It was put under this kind.
      return Object.assign(structuredClone(document), { silent_ms }) as Found<K>
    })
  }

  function get<K extends Kind>(kind: K, key: Key<K>): Found<K> | undefined {
    return list(kind, (_, name) => name === nameOf(kind, key))[0]
  }

  function put<K extends Kind>(kind: K, key: Key<K>, document: Documents[K]): void {
    const kept = { kind, owner: ownerOf(key), document: structuredClone(document) }
    documents.set(nameOf(kind, key), { ...kept, seenMs: clock.monotonic() })
  }

  function remove<K extends Kind>(kind: K, key: Key<K>): boolean {
    if (kind === 'pause') wakeAll(memory, ownerOf(key))
    for (const [name, kept] of kind === 'session' ? documents : []) {
      const isOfSession = kept.kind === 'role' || kept.kind === 'outstanding'
      if (isOfSession && kept.owner === key) documents.delete(name)
    }
    return documents.delete(nameOf(kind, key))
  }

  return {
    get: async (kind, key) => get(kind, key),
    list: async (kind, ...[owner]) => list(kind, (kept) => (owner ?? kept.owner) === kept.owner),
    put: async (kind, key, document) => put(kind, key, document),
    async change(kind, key, decide) {
      const known = get(kind, key)
      const next = decide(known)
      if (next === undefined) remove(kind, key)
      else if (next !== known) put(kind, key, next)
      return next
    },
    remove: async (kind, key) => remove(kind, key),
    async beat(kind, key) {
      const kept = documents.get(nameOf(kind, key))
      if (kept !== undefined) kept.seenMs = clock.monotonic()
      return kept !== undefined
    },
  }
}
