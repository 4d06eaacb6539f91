/** What `relay doctor` checks of a database. */
export type DatabaseFacts = {
  /** The URL without a password. */
  place: string
  /** The version of the server, such as `15.18`. */
  server: string
  /** The role of the connection. */
  user: string
  isSuperuser: boolean
  /** True for a server that only repeats the changes of another one. */
  isReplica: boolean
  /** The version of TLS; undefined for a connection without. */
  tls: string | undefined
  /** True when the connection stays on this machine. */
  isLocal: boolean
  /** Settings with which the server acknowledges changes that it may lose. */
  unsafeSettings: string[]
  schema: {
    name: string
    /** Undefined when there is no such schema. */
    owner: string | undefined
    /** The version of the tables, 0 before they are made; the one of this program; whether this program can use them. */
    version: number
    known: number
    isUsable: boolean
    /** Tables that the role may not read and change as the relay does. */
    refused: string[]
    /** Whether the role may make the tables that are missing. */
    mayCreate: boolean
    /** The size of its tables with their indexes, of every workspace in it. */
    bytes: number
  }
  /** How far this machine's clock is ahead of the database's, and the shortest round trip, in milliseconds. */
  clock: { aheadMs: number; roundTripMs: number }
  /** Open connections of the database, from every host, and the limit of the server. */
  connections: { open: number; most: number }
}
