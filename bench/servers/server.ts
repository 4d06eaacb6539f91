import type { Daemon } from './daemon.ts'

/** A private server, the address that a peer's client is given, and what it was told about the disk. */
export type Server = Daemon & { address: string; settings: string }

/** Why there is no such server here. */
export type NotRun = { notRun: string }
