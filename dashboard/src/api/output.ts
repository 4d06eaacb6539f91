import type { OutputPage } from '../../../lib/schema/api-result.ts'
import type { JobRef } from '../base/address.ts'
import { get } from './client.ts'

/** UTF-16 units per request: the most that the server returns at once. */
const CHUNK = 1_000_000

type Fetching = {
  signal: AbortSignal
  /** Called after each piece with the characters that have arrived. */
  onProgress: (received: number) => void
}

/** Fetches the whole text of a job's result, in pieces and in order. */
export async function fetchOutput(
  { workspace, jobId }: JobRef,
  { signal, onProgress }: Fetching,
): Promise<string[]> {
  const pieces: string[] = []
  let received = 0
  let offset: number | null = 0
  while (offset !== null) {
    const query = { workspace, offset, length: CHUNK }
    const page: OutputPage = await get(`jobs/${jobId}/output`, query, signal)
    pieces.push(page.text)
    received += page.text.length
    onProgress(received)
    offset = page.next_offset
  }
  return pieces
}
