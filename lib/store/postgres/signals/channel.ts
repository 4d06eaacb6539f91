import { hash } from 'node:crypto'

/**
 * The class of the advisory locks that the sessions of one schema hold, a 32-bit integer: another program, or another
 * schema of the same database, locks something else.
 */
export function lockClass(schema: string): number {
  return Buffer.from(hash('sha256', `durable-relay ${schema}`, 'hex'), 'hex').readInt32BE(0)
}

/** The prefix of the channels on which the sessions of one schema listen; the number of the session follows. */
export function channelPrefix(schema: string): string {
  return `durable_relay_${(lockClass(schema) >>> 0).toString(16)}_`
}
