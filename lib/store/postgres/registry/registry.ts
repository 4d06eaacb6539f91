import { isObject } from '../../../schema/session.ts'
import type { Documents, Found, Key, Kind, Registry } from '../../registry.ts'
import type { Database } from '../database.ts'
import { createDocuments } from './documents.ts'
import type { Stored } from './documents.ts'
import { KINDS } from './kinds.ts'
import type { DocumentKind } from './kinds.ts'

/**
 * The registry in a table. `change` is atomic here: when another process wrote the document meanwhile, it decides
 * again. `wakeAll` wakes the workers of an agent whose pause has ended.
 */
export function createRegistry(
  database: Database,
  { wakeAll }: { wakeAll: (agent: string) => Promise<void> },
): Registry {
  const documents = createDocuments(database)

  async function get<K extends Kind>(kind: K, key: Key<K>): Promise<Found<K> | undefined> {
    const stored = await documents.read(kind, key)
    return stored && foundOf(KINDS[kind], stored)
  }

  async function put<K extends Kind>(kind: K, key: Key<K>, document: Documents[K]): Promise<void> {
    if (KINDS[kind].fields === undefined && kind !== 'pause') {
      return documents.replace(kind, key, document)
    }
    await change(kind, key, () => document)
  }

  async function change<K extends Kind>(
    kind: K,
    key: Key<K>,
    decide: (known: Documents[K] | undefined) => Documents[K] | undefined,
  ): Promise<Documents[K] | undefined> {
    const { parse }: DocumentKind<K> = KINDS[kind]
    for (;;) {
      const stored = await documents.read(kind, key)
      const known = stored && parse(stored.document)
      const next = decide(known)
      if (next === known) return known
      const written = next && withUnknown(KINDS[kind], stored, next)
      if (!(await documents.exchange(kind, key, { stored, written }))) continue
      if (kind === 'pause') await ended(key, known, next)
      return next
    }
  }

  async function remove<K extends Kind>(kind: K, key: Key<K>): Promise<boolean> {
    const { parse }: DocumentKind<K> = KINDS[kind]
    const [removed] = await documents.remove(kind, key)
    if (kind === 'pause' && removed !== undefined) await ended(key, parse(removed), undefined)
    return removed !== undefined
  }

  /** An idle worker sleeps until its agent's pause is over. */
  async function ended(
    key: string | readonly string[],
    before: unknown,
    after: unknown,
  ): Promise<void> {
    if (isOpen(before) && !isOpen(after)) await wakeAll(agentIn(String(key)))
  }

  return {
    get,
    async list(kind, ...[owner]) {
      const stored = await documents.list(kind, owner)
      return stored.flatMap((each) => foundOf(KINDS[kind], each) ?? [])
    },
    put,
    change,
    remove,
    beat: (kind, key) => documents.beat(kind, key),
  }
}

function foundOf<K extends Kind>(
  { parse, beats }: DocumentKind<K>,
  { document, silent_ms }: Stored,
): Found<K> | undefined {
  const parsed = parse(document)
  if (parsed === undefined) return undefined
  // `Found` names the same kinds as `beats` does.
  return (beats === true ? { ...parsed, silent_ms } : parsed) as Found<K>
}

/** The document to store: fields that only a later version knows are kept. */
function withUnknown<K extends Kind>(
  { fields }: DocumentKind<K>,
  stored: Stored | undefined,
  next: Documents[K],
): object {
  if (fields === undefined || !isObject(stored?.document)) return next
  const unknown = Object.entries(stored.document).filter(([field]) => !fields.includes(field))
  return { ...Object.fromEntries(unknown), ...next }
}

/** The agent in the key of a pause, which may name a host too. */
function agentIn(key: string): string {
  return key.split('@', 1)[0] ?? key
}

function isOpen(pause: unknown): boolean {
  return isObject(pause) && isObject(pause['open'])
}
