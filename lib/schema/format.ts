/**
 * Version of the data on disk, written in every log line and in `store.json`. Raise it for a change that an older
 * program must not ignore: a new event type, a new value of an enum, a field that changes the meaning of others.
 * A field that an older program may ignore needs no new version.
 */
export const FORMAT = 1

/** The format that a line or document declares; 0 when it declares none. */
export function formatOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('format' in value)) return 0
  return typeof value.format === 'number' ? value.format : 0
}
