import type { Daemon } from './daemon.ts'

/** A private server, its address for a peer's client, and its durability settings for the report. */
export type Server = Daemon & { address: string; settings: string }

/** Why the server or peer is not available here. */
export type NotRun = { notRun: string }
