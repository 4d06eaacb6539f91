import { useMemo, useSyncExternalStore } from 'react'

import type { JobRef } from '../api/job.ts'

/** The link to a job: a fragment, which the server never receives. */
export function hrefOf({ workspace, jobId }: JobRef): string {
  return `#/job/${encodeURIComponent(workspace)}/${encodeURIComponent(jobId)}`
}

/** The job that the address bar names. */
export function useOpenJob(): JobRef | undefined {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => readHash(hash), [hash])
}

export function openJob(ref: JobRef): void {
  location.hash = hrefOf(ref)
}

export function closeJob(): void {
  location.hash = '#/'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function readHash(hash: string): JobRef | undefined {
  const [, workspace, jobId] = /^#\/job\/([^/]+)\/([^/]+)$/.exec(hash) ?? []
  if (workspace === undefined || jobId === undefined) return undefined
  try {
    return { workspace: decodeURIComponent(workspace), jobId: decodeURIComponent(jobId) }
  } catch {
    // A percent sign that starts no valid escape.
    return undefined
  }
}
