import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { fetchEarlier } from '../../api/job.ts'
import type { JobRef } from '../../base/address.ts'
import { BusyButton } from '../../base/busy-button.tsx'

/** Fetches the activity before the first line that the page has. */
export function EarlierActivity({ job }: { job: JobRef }) {
  const client = useQueryClient()
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')

  async function load(): Promise<void> {
    setState('loading')
    try {
      await fetchEarlier(client, job)
    } catch {
      setState('failed')
    }
  }

  return (
    <p>
      <BusyButton
        type="button"
        className="link"
        isBusy={state === 'loading'}
        onClick={() => void load()}
      >
        {state === 'failed' ? 'Loading failed. Try again' : 'Load earlier activity'}
      </BusyButton>
    </p>
  )
}
