/**
 * Version of the data on disk, written in every log line and in a new `store.json`. Raise it for a change that an older
 * program must not ignore: a new event type, a new value of an enum, a field that changes the meaning of others.
 * A field that an older program may ignore needs no new version.
 */
export const FORMAT = 1

/**
 * Version of a store that has, or had, journals: acknowledged changes may be in them alone, so a program that does not
 * replay them must not open it.
 */
export const JOURNALED_FORMAT = 2

/** The format that a line or document declares; 0 when it declares none. */
export function formatOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('format' in value)) return 0
  return typeof value.format === 'number' ? value.format : 0
}
