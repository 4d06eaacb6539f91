/**
 * Version of what is written to disk, in every line of a log and in `store.json`. It is raised for what an
 * older program must not overlook: a new type of event, a new value of a closed list, a field that changes
 * what the other fields mean. A field that an older program may overlook needs no new version.
 */
export const FORMAT = 1

/** The format that a line or a document claims; 0 when it claims none. */
export function formatOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('format' in value)) return 0
  return typeof value.format === 'number' ? value.format : 0
}
