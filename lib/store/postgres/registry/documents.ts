import { randomUUID } from 'node:crypto'

import type { Key, Kind } from '../../registry.ts'
import { CommitUnknown } from '../database.ts'
import type { Database } from '../database.ts'
import { LAZY } from '../lazy.ts'
import { KINDS } from './kinds.ts'

/** A document as it is stored. `stamp` changes with every write. */
export type Stored = { document: unknown; stamp: string; silent_ms: number }

type Row = { document: string; stamp: string; silent_ms: number }

/** A sign of life from the future is as old as it is ahead: the clock was set back, and the next sign corrects it. */
const COLUMNS = `document::text as document, stamp::text as stamp,
  abs(extract(epoch from @now - seen_at) * 1000)::float8 as silent_ms`

const ONE = 'workspace_id = $1 and kind = $2 and owner = $3 and name = $4'

/** The rows of all kinds of documents. */
export function createDocuments(database: Database) {
  const place = <K extends Kind>(kind: K, key: Key<K>): [number, string, string, string] => {
    const [owner, name] = typeof key === 'string' ? ['', key] : key
    return [database.workspaceId, kind, owner, name]
  }

  async function read<K extends Kind>(kind: K, key: Key<K>): Promise<Stored | undefined> {
    const [row] = await database.read<Row>(
      'read a document',
      `select ${COLUMNS} from @documents where ${ONE}`,
      place(kind, key),
    )
    return row && storedOf(row)
  }

  /** The documents of a kind, or those of one owner, by owner and name. */
  async function list(kind: Kind, owner: string | undefined): Promise<Stored[]> {
    const rows = await database.read<Row>(
      'list documents',
      `select ${COLUMNS} from @documents
        where workspace_id = $1 and kind = $2 and ($3::text is null or owner = $3)
        order by owner, name`,
      [database.workspaceId, kind, owner ?? null],
    )
    return rows.map(storedOf)
  }

  /** Writes a document, whatever is stored. */
  async function replace<K extends Kind>(kind: K, key: Key<K>, document: object): Promise<void> {
    await database.repeat(
      'write a document',
      `with ${commitOf(5)}
       insert into @documents (workspace_id, kind, owner, name, document, stamp, seen_at)
       select $1, $2, $3, $4, $6::json, $7::uuid, @now from commit
       on conflict (workspace_id, kind, owner, name) do update
         set document = excluded.document, stamp = excluded.stamp, seen_at = excluded.seen_at`,
      [...place(kind, key), isDurable(kind), JSON.stringify(document), randomUUID()],
    )
  }

  /**
   * Writes a document, or removes it when `written` is undefined, if nothing was written since it was read. False when
   * something was.
   */
  async function exchange<K extends Kind>(
    kind: K,
    key: Key<K>,
    { stored, written }: { stored: Stored | undefined; written: object | undefined },
  ): Promise<boolean> {
    if (written === undefined) {
      return stored === undefined || (await remove(kind, key, stored.stamp)).length > 0
    }
    const stamp = randomUUID()
    const values = [...place(kind, key), isDurable(kind), JSON.stringify(written), stamp]
    let isUnknown = false
    for (;;) {
      try {
        const rows =
          stored === undefined
            ? await database.write('add a document', ADD, values)
            : await database.write('change a document', CHANGE, [...values, stored.stamp])
        return rows.length > 0 || (isUnknown && (await read(kind, key))?.stamp === stamp)
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error
        // It may still be carried out. The same change again waits for that, and then finds its own stamp.
        isUnknown = true
      }
    }
  }

  /** Removes a document, and with a session all that belongs to it. Returns what was removed. */
  async function remove<K extends Kind>(kind: K, key: Key<K>, stamp?: string): Promise<unknown[]> {
    const rows = await database.repeat<{ document: string }>('remove a document', REMOVE, [
      ...place(kind, key),
      isDurable(kind),
      stamp ?? null,
    ])
    return rows.map(({ document }) => JSON.parse(document))
  }

  /** False when the document does not exist. */
  async function beat<K extends Kind>(kind: K, key: Key<K>): Promise<boolean> {
    const rows = await database.repeat(
      'record a heartbeat',
      `with ${LAZY} update @documents set seen_at = @now from lazy where ${ONE} returning 1`,
      place(kind, key),
    )
    return rows.length > 0
  }

  return { read, list, replace, exchange, remove, beat }
}

const ADD = `
  with ${commitOf(5)}
  insert into @documents (workspace_id, kind, owner, name, document, stamp, seen_at)
  select $1, $2, $3, $4, $6::json, $7::uuid, @now from commit
  on conflict do nothing returning 1`

const CHANGE = `
  with ${commitOf(5)}
  update @documents set document = $6::json, stamp = $7::uuid, seen_at = @now
    from commit where ${ONE} and stamp = $8::uuid returning 1`

const REMOVE = `
  with ${commitOf(5)},
  removed as (
    delete from @documents using commit
     where ${ONE} and ($6::uuid is null or stamp = $6::uuid) returning document::text as document
  ),
  parts as (
    delete from @documents
     where workspace_id = $1 and $2 = 'session' and kind in ('role', 'outstanding') and owner = $4
       and ($6::uuid is null or exists (select from removed))
  )
  select document from removed`

/** A part of a `with` clause: the statement waits for the disk if this parameter is true. */
function commitOf(parameter: number): string {
  return `commit as materialized (
    select set_config('synchronous_commit',
      case when $${parameter}::boolean then current_setting('synchronous_commit') else 'off' end, true))`
}

function isDurable(kind: Kind): boolean {
  return KINDS[kind].isDurable
}

function storedOf({ document, stamp, silent_ms }: Row): Stored {
  return { document: JSON.parse(document), stamp, silent_ms }
}
