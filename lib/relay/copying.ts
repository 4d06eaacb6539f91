import { bootId, hostName, isGone } from '../process/process.ts'
import { homeIn } from '../process/home.ts'
import type { Settings } from '../config/config.ts'
import { readNamedStore } from '../config/store-choice.ts'
import type { DatabaseChoice } from '../config/store-choice.ts'
import { isObject } from '../schema/session.ts'
import type { Copied } from '../operations/local.ts'
import { copyWorkspace, refused } from '../store/copy.ts'
import { layoutOf } from '../store/file/layout.ts'
import { carriedBy } from '../store/file/transfer/carry.ts'
import { fileTarget } from '../store/file/transfer/receive.ts'
import { audit } from '../store/file/upkeep/audit.ts'
import type { Store } from '../store/store.ts'
import type { CarriedDocument, Source, Target } from '../store/transfer.ts'
import { systemClock } from './open-store.ts'
import type { Relay } from './relay.ts'

type On = { settings: Settings; env: Record<string, string | undefined>; to: string }

/**
 * Copies the workspace of a relay to another store. Throws `COPY_REFUSED` while workers run, and what opening the other
 * store throws.
 */
export async function copyStore(relay: Relay, { settings, env, to }: On): Promise<Copied> {
  const choice = readNamedStore(env, to, '--to')
  await refuseUsed(relay.store)
  const { store } = settings
  const close: (() => Promise<void>)[] = []
  try {
    const open = async (database: DatabaseChoice) => {
      const opened = await openDatabase(settings, database)
      close.push(opened.close)
      return opened.transfer
    }
    const source = store.kind === 'files' ? sourceOf(relay, settings) : await open(store)
    const target = choice.kind === 'files' ? targetIn(settings) : await open(choice)
    const inventory = await copyWorkspace(source, target)
    return { from: relay.place, to: target.place, ...inventory }
  } finally {
    for (const each of close) await each()
  }
}

/** A turn in progress would end in the store that it was taken from, and run again from the copy. */
async function refuseUsed({ registry, jobs }: Store): Promise<void> {
  for (const { worker, silent_ms } of await registry.list('worker')) {
    if (isGone(worker, silent_ms)) continue
    const where = worker.host === undefined ? '' : ` on host ${worker.host}`
    throw refused(`worker ${worker.id} (pid ${worker.pid}${where}) runs. End it, then try again.`)
  }
  for (const { job_id, worker, left_ms } of await jobs.held({ judge: true })) {
    if (worker === 'dead' || (left_ms ?? 0) <= 0) continue
    throw refused(`a worker holds job "${job_id}". Wait until its turn has ended, or cancel it.`)
  }
}

async function openDatabase(
  { workspace }: Settings,
  { url, password }: DatabaseChoice,
): Promise<{ transfer: Source & Target; close: () => Promise<void> }> {
  const { openPostgresStore } = await import('../store/postgres/postgres.ts')
  const store = await openPostgresStore({ url, password, workspace })
  return {
    transfer: store.transfer,
    async close() {
      store.close()
      await store.ended
    },
  }
}

function sourceOf({ machine }: Relay, { dataDir }: Settings): Source {
  const layout = layoutOf(machine.directory)
  const carried = carriedBy(layout)
  return {
    carried: () => ({ ...carried, documents: () => atHome(carried.documents(), dataDir) }),
    audit: async () => audit(layout),
  }
}

/** Threads of programs of this machine name it, because another host cannot resume them. */
async function* atHome(
  documents: AsyncIterable<CarriedDocument>,
  dataDir: string,
): AsyncGenerator<CarriedDocument> {
  const home = { home: homeIn(dataDir), host_name: hostName() }
  for await (const each of documents) {
    const { kind, document } = each
    const isLocal = kind === 'thread' && isObject(document) && isUuid(document['thread_id'])
    yield isLocal ? { ...each, document: { ...home, ...document } } : each
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value)
}

function targetIn({ dataDir, workspace, shared }: Settings): Target {
  const owner = shared?.home ?? workspace
  return fileTarget({ dataDir, workspace: owner, bootId: bootId(), clock: systemClock })
}
