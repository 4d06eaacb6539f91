import { useMemo } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import type { UnservedAgent } from '../../../lib/schema/api-workers.ts'
import { useUnserved } from '../api/unserved.ts'

/** Returns why no worker takes a job, in one sentence; undefined for a job that may run. */
export function useWhyUnserved(): (job: JobRow) => string | undefined {
  const unserved = useUnserved()
  return useMemo(() => ruleOf(unserved), [unserved])
}

function ruleOf(unserved: readonly UnservedAgent[]): (job: JobRow) => string | undefined {
  const reasons = new Map(unserved.map((row) => [`${row.workspace} ${row.agent}`, row.why]))
  return ({ state, needs, workspace, to, write }) => {
    if (state !== 'queued' || needs !== null) return undefined
    const why = reasons.get(`${workspace} ${to}`)
    if (why === 'read_only') return write ? `No worker of ${to} allows writes` : undefined
    return why && `No worker serves ${to}`
  }
}
