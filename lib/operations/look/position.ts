/** How far a reader of one job has got: the version of the last event, and the bytes of activity read. */
export type Position = { events: number; activity: number }

/** A position as an id of the job's event stream. */
export function positionOf({ events, activity }: Position): string {
  return `${events}.${activity}`
}

/** Reads a position; undefined for any other text. */
export function readPosition(text: string): Position | undefined {
  const match = /^(\d{1,9})\.(\d{1,15})$/.exec(text)
  return match === null ? undefined : { events: Number(match[1]), activity: Number(match[2]) }
}
