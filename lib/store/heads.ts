import { blobsOf, HEAD_BYTES } from '../job/find/texts.ts'
import type { JobEvent } from '../schema/event.ts'
import type { Blobs } from './blobs.ts'

/** The beginnings of the results that are stored beside the log of a job, by their files. */
export async function headsOf(
  blobs: Pick<Blobs, 'head'>,
  events: readonly JobEvent[],
): Promise<Map<string, string>> {
  const heads = new Map<string, string>()
  for (const blob of blobsOf(events)) heads.set(blob.file, await blobs.head(blob, HEAD_BYTES))
  return heads
}
