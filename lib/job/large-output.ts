import type { NewEvent } from '../schema/event.ts'
import type { Blob, Result } from '../schema/result.ts'

/** Longer outputs are stored as blobs, so that folding a job stays cheap. */
const INLINE_BYTES = 256 * 1024

/** True for an event whose output must be stored as a blob first. */
export function isLarge(event: NewEvent): boolean {
  if (!holdsResult(event)) return false
  return Buffer.byteLength(event.result?.output ?? '') > INLINE_BYTES
}

/** The event as it is written: `put` stores its output, and the event refers to the blob. */
export async function setOutputAside(
  event: NewEvent,
  put: (of: { token: number; text: string }) => Promise<Blob>,
): Promise<NewEvent> {
  if (!holdsResult(event) || event.result === undefined) return event
  const output_blob = await put({ token: event.token, text: event.result.output })
  const result: Result = { ...event.result, output: '', output_blob }
  return { ...event, result }
}

function holdsResult(event: NewEvent) {
  return event.type === 'complete' || event.type === 'flag' || event.type === 'check'
}
