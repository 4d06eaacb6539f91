import { basename } from 'node:path'

import { RelayError } from '../../errors.ts'
import type { Call } from '../../operations/operation.ts'
import { perform } from '../../operations/perform.ts'
import { onlyWorkspace } from '../../operations/services.ts'
import type { Services } from '../../operations/services.ts'
import { assembleServices } from '../../relay/assemble.ts'
import { openWorkspaces } from '../../relay/workspaces.ts'
import type { Workspaces } from '../../relay/workspaces.ts'
import { worktreesOf } from '../../relay/worktrees.ts'
import type { Context } from '../context.ts'
import type { PlaceName, Row } from './row.ts'
import { createSource } from './source.ts'
import type { Source } from './source.ts'
import type { UnreadMessages, Waiting } from './state.ts'

/** New workspaces are looked for after this time. */
const LOOK_MS = 5000

/** A workspace whose jobs can be on the screen. */
type Place = PlaceName & { context: Context; source: Source }

/** What the screen shows of one workspace, or of all. */
export type Shown = {
  rows: Row[]
  damaged: number
  paused: string[]
  unread: UnreadMessages
  approvals: Waiting[]
  /** How many workspaces could not be opened. */
  unreadable: number
}

/** The workspaces of a data directory: the own one, and the others once they are asked for. */
export function createPlaces(
  context: Context,
  { wake, warn }: { wake: () => void; warn: (line: string) => void },
) {
  const { services, settings, workspace } = context
  const { clock } = services
  const ownName = { id: '', name: basename(workspace) }
  const own: Place = { ...ownName, context, source: createSource(context, ownName, wake) }
  const others = new Map<string, Place>()
  let opening: Promise<Workspaces> | undefined
  let looked: { at: number; unreadable: number } | undefined

  /** Opens every other workspace that can be opened; returns how many cannot. */
  async function openOthers(): Promise<number> {
    if (looked !== undefined && clock.monotonic() - looked.at < LOOK_MS) return looked.unreadable
    const unreadable = await openEach()
    looked = { at: clock.monotonic(), unreadable }
    return unreadable
  }

  async function openEach(): Promise<number> {
    let unreadable = 0
    const relays = await openRelays()
    for (const { id, workspace: folder } of relays?.list() ?? []) {
      if (relays === undefined || id === relays.own || others.has(id)) continue
      const found = await openPlace(relays, { id, name: basename(folder) })
      if (found === undefined) unreadable += 1
      else others.set(id, found)
    }
    return unreadable
  }

  /** Undefined, with a warning, when the workspaces cannot be listed now. */
  async function openRelays(): Promise<Workspaces | undefined> {
    try {
      opening ??= openWorkspaces(settings, { env: process.env, warn })
      return await opening
    } catch (error) {
      opening = undefined
      if (!(error instanceof RelayError)) throw error
      warn(`${error.code} ${error.message}`)
      return undefined
    }
  }

  async function openPlace(relays: Workspaces, place: PlaceName): Promise<Place | undefined> {
    try {
      const { relay, settings: theirs } = await relays.open(place.id)
      const there = assembleServices(relay, {
        settings: theirs,
        env: process.env,
        program: context.programPath('worker.js'),
        worktrees: worktreesOf(process.env),
        warn,
      })
      const at = contextAt(context, { services: there, id: place.id, folder: relay.folder })
      return { ...place, context: at, source: createSource(at, place, wake) }
    } catch (error) {
      if (error instanceof RelayError) return undefined
      throw error
    }
  }

  return {
    own: ownName,

    /** What the screen shows now, of every workspace if `isWide`. */
    async read(isWide: boolean): Promise<Shown> {
      const unreadable = isWide ? await openOthers() : 0
      const places = isWide ? [own, ...others.values()] : [own]
      const listed = await Promise.all(places.map(({ source }) => source.rows()))
      const approvals = await Promise.all(places.map(({ source }) => source.approvals()))
      return {
        rows: listed.flatMap(({ rows }) => rows).toSorted(byListing),
        damaged: listed.reduce((sum, { damaged }) => sum + damaged, 0),
        paused: [...new Set(listed.flatMap(({ paused }) => paused))],
        unread: await own.source.unread(),
        approvals: approvals.flat().toSorted((a, b) => (a.expires_at < b.expires_at ? -1 : 1)),
        unreadable,
      }
    },

    /** The context of commands in a workspace on the screen. */
    contextOf: ({ id }: PlaceName): Context => placeOf(id).context,
    sourceOf: ({ id }: PlaceName): Source => placeOf(id).source,

    /** Ends the watches of jobs in other workspaces than this one. */
    unpeekOthers(id: string | undefined): void {
      for (const place of [own, ...others.values()]) if (place.id !== id) place.source.unpeek()
    },

    /** Safe to call twice. */
    async close(): Promise<void> {
      for (const { source } of [own, ...others.values()]) source.close()
      others.clear()
      await (await opening?.catch(() => undefined))?.close()
    },
  }

  function placeOf(id: string): Place {
    return others.get(id) ?? own
  }
}

/** Jobs that need a person first, then as each workspace lists them; ended ones, the latest first. */
function byListing(a: Row, b: Row): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0 || rankOf(a) !== ENDED || a.updated_at === b.updated_at) return rank
  return a.updated_at > b.updated_at ? -1 : 1
}

const ENDED = 3

function rankOf({ needs, state }: Row): number {
  if (needs !== null) return 0
  return state === 'running' ? 1 : state === 'queued' ? 2 : ENDED
}

/** The context of commands in another workspace. */
function contextAt(
  context: Context,
  { services, id, folder }: { services: Services; id: string; folder: string },
): Context {
  const call: Call = {
    caller: context.caller,
    workspaces: onlyWorkspace(services, id),
    signal: new AbortController().signal,
    // What a person reads on the screen was seen.
    afterReply: (duty) => void duty().catch(ignoreRefusal),
  }
  return {
    ...context,
    perform: (operation, args, more) => perform(operation, { ...call, ...more }, args),
    services,
    workspace: folder,
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof RelayError)) throw error
}
