import type { DatabaseFacts } from '../../store/database-facts.ts'
import type { Check } from '../../schema/api-health.ts'
import { sizeText } from './size-checks.ts'

/** A larger difference shows in the times that people compare; leases depend on the database's clock alone. */
const CLOCK_MS = 1000

/** The share of the server's connections that may be open before the rest could be missing for a worker. */
const BUSY = 0.8

/** What is good or bad about a database, from the facts about it; pure. */
export function databaseChecks(facts: DatabaseFacts): Check[] {
  return [
    serverCheck(facts),
    sizeCheck(facts),
    schemaCheck(facts),
    rightsCheck(facts),
    tlsCheck(facts),
    durabilityCheck(facts),
    clockCheck(facts),
    connectionsCheck(facts),
  ]
}

function serverCheck({ place, server, user, isReplica }: DatabaseFacts): Check {
  const message = `"${place}", PostgreSQL ${server}, role "${user}"`
  return isReplica
    ? {
        name: 'database',
        state: 'error',
        message: `${message}; it is a read-only replica`,
        repair: 'Name the primary server in RELAY_STORE.',
      }
    : { name: 'database', state: 'ok', message }
}

function sizeCheck({ schema: { name, bytes } }: DatabaseFacts): Check {
  const message = `${sizeText(bytes)} in the tables and indexes of schema "${name}"`
  return { name: 'database size', state: 'ok', message }
}

function schemaCheck({ schema }: DatabaseFacts): Check {
  const { name, version, known, isUsable } = schema
  const message = `the tables in schema "${name}" have version ${version}, this program knows ${known}`
  if (!isUsable) {
    return {
      name: 'schema',
      state: 'error',
      message: `${message} and does not understand the later one`,
      repair: 'Update durable-relay on this host.',
    }
  }
  if (version > known) {
    const repair = 'Update durable-relay on this host when it suits; until then it works as before.'
    return { name: 'schema', state: 'warning', message, repair }
  }
  return version === known
    ? { name: 'schema', state: 'ok', message }
    : {
        name: 'schema',
        state: 'warning',
        message: version === 0 ? `schema "${name}" has no tables yet` : message,
        repair: 'The next dispatch or worker of this program makes or updates them.',
      }
}

function rightsCheck({ user, isSuperuser, schema }: DatabaseFacts): Check {
  const { name, owner, version, known, refused, mayCreate } = schema
  if (refused.length > 0) {
    const message = `role "${user}" may not use ${refused.map((table) => `"${table}"`).join(', ')}`
    const repair = `As "${owner ?? 'the owner'}", grant select, insert, update and delete on all tables in schema ${name} to "${user}".`
    return { name: 'rights', state: 'error', message, repair }
  }
  if (version < known && !mayCreate) {
    const message = `role "${user}" may not make tables in schema "${name}"`
    const repair = `Create the schema with "${user}" as its owner: create schema ${name} authorization "${user}"`
    return { name: 'rights', state: 'error', message, repair }
  }
  if (isSuperuser) {
    const message = `role "${user}" is a superuser, and needs no rights outside of schema "${name}"`
    const repair = 'Use a role that owns that schema only.'
    return { name: 'rights', state: 'warning', message, repair }
  }
  return { name: 'rights', state: 'ok', message: `role "${user}" may do what the relay does` }
}

function tlsCheck({ tls, isLocal }: DatabaseFacts): Check {
  if (tls !== undefined) return { name: 'encryption', state: 'ok', message: tls }
  if (isLocal) {
    return {
      name: 'encryption',
      state: 'ok',
      message: 'none; the connection stays on this machine',
    }
  }
  return {
    name: 'encryption',
    state: 'warning',
    message: 'none: prompts and results cross the network in plain text',
    repair: 'Add sslmode=verify-full to the URL, and sslrootcert for a certificate of your own.',
  }
}

function durabilityCheck({ unsafeSettings }: DatabaseFacts): Check {
  const names = unsafeSettings.join(', ')
  return unsafeSettings.length === 0
    ? { name: 'durability', state: 'ok', message: 'a commit waits for the disk' }
    : {
        name: 'durability',
        state: 'error',
        message: `${names} off: after a crash of the server acknowledged jobs may be missing`,
        repair: `Turn on in postgresql.conf, or for this role and database: ${names}.`,
      }
}

function clockCheck({ clock }: DatabaseFacts): Check {
  const { aheadMs, roundTripMs } = clock
  const apart = Math.abs(aheadMs)
  const side = aheadMs > 0 ? 'ahead of' : 'behind'
  const trip = `a round trip takes ${roundTripMs.toFixed(1)} ms`
  return apart < CLOCK_MS
    ? {
        name: 'clock',
        state: 'ok',
        message: `${apart.toFixed(0)} ms ${side} the database's; ${trip}`,
      }
    : {
        name: 'clock',
        state: 'warning',
        message: `this machine's clock is ${(apart / 1000).toFixed(1)} s ${side} the database's; ${trip}`,
        repair: 'Synchronise both. Leases depend on the clock of the database alone.',
      }
}

function connectionsCheck({ connections: { open, most } }: DatabaseFacts): Check {
  const message = `${open} open to this database, the server allows ${most} in all`
  return open < most * BUSY
    ? { name: 'connections', state: 'ok', message }
    : {
        name: 'connections',
        state: 'warning',
        message,
        repair: 'Raise max_connections, or end processes that are not needed.',
      }
}
