import { statSync } from 'node:fs'

import { readPlace } from '../config/place.ts'
import type { Place } from '../config/place.ts'
import { readStoreChoice } from '../config/store-choice.ts'
import { systemCode } from '../errors.ts'
import { makeDirectory } from '../files/files.ts'
import { walk } from '../files/trusted.ts'
import type { InboxStore } from '../inbox/notifications.ts'
import { findStore } from '../store/file/find.ts'
import { queuedIds } from '../store/file/index/queue-cursor.ts'
import { layoutOf, storeDirectory } from '../store/file/layout.ts'
import { createMailbox } from '../store/file/mailbox/mailbox.ts'
import { watchTopic } from '../store/file/mailbox/watch.ts'
import { createRegistry } from '../store/file/registry/registry.ts'
import { sessionKinds } from '../store/file/registry/session-kinds.ts'
import type { HookCall } from './call.ts'
import { databaseOfHook } from './hook-database.ts'
import type { HookStore } from './hook-database.ts'

/** Finds the store of a hook's workspace, without opening it. Throws `CONFIG_INVALID` and `CONFIG_UNSAFE`. */
export function findHookStore(
  call: Pick<HookCall, 'event' | 'cwd'>,
  env: Record<string, string | undefined>,
): HookStore {
  const place = readPlace(env, call.cwd ?? process.cwd())
  const choice = readStoreChoice(env, place)
  if (choice.kind === 'postgres') return databaseOfHook(call.event, place.workspace, choice)
  return {
    isRemote: false,
    async open() {
      const store = openFiles(place, call.event === 'session-start')
      return store && { store, now: Date.now }
    },
    close: () => Promise.resolve(),
  }
}

/**
 * Opens what a hook needs of the workspace's store; undefined when there is no store. When a session starts,
 * this creates the store's directory, because the first server of a workspace can start a moment later and
 * must find that the client runs hooks.
 */
function openFiles({ dataDir, shared, ...place }: Place, isStart: boolean): InboxStore | undefined {
  if (!isTrusted(dataDir, isStart)) return undefined
  const workspace = shared?.home ?? place.workspace
  const found = findStore(dataDir, workspace)
  // The store belongs to another project, whose jobs are not for this session; see `WORKSPACE_CHANGED`.
  if (found?.isOther === true) return undefined
  const root = found?.directory ?? (isStart && storeDirectory(dataDir, workspace))
  if (root === false || !isTrusted(root, isStart)) return undefined
  const layout = layoutOf(root)
  const tended = async <T>(_: string, work: () => T | Promise<T>) => work()
  return {
    mailbox: createMailbox(layout, tended),
    registry: createRegistry(sessionKinds(layout), tended),
    jobs: {
      queued: async (which) => queuedIds(layout, which),
      watch: (topic, listener) => watchTopic(layout, topic, listener),
    },
  }
}

/** True for a directory that no other user can have made or changed. With `make` it is created first. */
function isTrusted(directory: string, make: boolean): boolean {
  if (make) makeDirectory(directory)
  try {
    const { real, danger } = walk(directory)
    const stat = statSync(real)
    const me = process.getuid?.()
    const isOwn = me === undefined || stat.uid === me
    return danger === undefined && isOwn && (stat.mode & 0o022) === 0
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
