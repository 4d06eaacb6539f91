import type { Caller } from '../rights/caller.ts'
import type { ToolSettings } from '../schema/root.ts'
import type { Clock } from '../store/jobs.ts'
import type { Logs } from '../store/logs.ts'
import { createApprovals } from './approvals/approvals.ts'
import type { Approvals } from './approvals/approvals.ts'
import type { Browsers } from './browser/browser.ts'
import { createBackups } from './backups/backups.ts'
import type { Backups } from './backups/backups.ts'
import { openGuard } from './guard/guard.ts'
import type { Guard } from './guard/guard.ts'
import type { Root } from './guard/root.ts'
import { createToolJournal } from './journal/journal.ts'
import type { ToolJournal } from './journal/journal.ts'
import { readRoots, readToolSettings, rootFor, rootsFor } from './roots/roots.ts'
import type { KnownRoot, Own } from './roots/roots.ts'

/**
 * What guarded tools work with: the roots as they are configured now, and the record of every call. What reads the
 * configuration throws `CONFIG_INVALID` and `CONFIG_UNSAFE`.
 */
export type GuardedTools = {
  /** Where this machine keeps what belongs to the workspace: backups, and records and logs of processes. */
  directory: string
  /** The limits of this machine. */
  settings(): ToolSettings
  /** Where the configuration and the data of the relay are. */
  own: Own
  /** Every root of the configuration, also one that cannot be used now. */
  known(): KnownRoot[]
  /** The roots that this caller may use. */
  roots(caller: Caller): Root[]
  /** A root by its name; without a name, the only one of this caller. Throws `ROOT_NOT_FOUND`. */
  root(caller: Caller, name?: string): Root
  guard(root: Root): Guard
  /** The environment of this process, in which tools look up programs; each passes on only what it names. */
  env: Readonly<Record<string, string | undefined>>
  journal: ToolJournal
  approvals: Approvals
  /**
   * The browsers of this process, loaded when they are first used.
   *
   * @internal Its declarations need the driver's, which a program that imports the package may not have.
   */
  browsers(): Promise<Browsers>
  /** Ends what this process started for tools. Calling it twice is fine. */
  close(): Promise<void>
  /** What changes replaced or removed, and how to take them back. */
  backups: Backups
  /** Removes backups whose retention is over, and the oldest while all are too large. Returns how many operations. */
  collectBackups(): { operations: number }
}

/** How long backups of a root are kept that is no longer configured. */
const DEFAULT_DAYS = 30

export function createGuardedTools(on: {
  logs: Logs
  clock: Clock
  directory: string
  own: Own
  env: Readonly<Record<string, string | undefined>>
}): GuardedTools {
  const { logs, clock, directory, own, env } = on
  const backups = createBackups(directory)
  let browsers: Promise<Browsers> | undefined

  async function loadBrowsers(): Promise<Browsers> {
    const { createBrowsers } = await import('./browser/browser.ts')
    return createBrowsers({ now: clock.now, path: env['PATH'] ?? '' })
  }

  return {
    directory,
    env,
    settings: () => readToolSettings(own),
    own,
    known: () => readRoots(own),
    roots: (caller) => rootsFor(caller, own),
    root: (caller, name) => rootFor(caller, own, name),
    guard: (root) => openGuard(root),
    journal: createToolJournal({ logs, clock }),
    approvals: createApprovals({ logs, clock }),
    browsers: () => (browsers ??= loadBrowsers()),
    async close() {
      await (await browsers)?.end()
    },
    backups,
    collectBackups() {
      const days = new Map(readRoots(own).map(({ name, settings }) => [name, settings.backupDays]))
      const daysOf = (root: string) => days.get(root) ?? DEFAULT_DAYS
      return backups.collect({ nowMs: clock.now(), daysOf })
    },
  }
}
