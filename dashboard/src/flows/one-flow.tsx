import { useState } from 'react'

import type { FlowView } from '../../../lib/schema/api-flows.ts'
import { useCancelFlow, useFlow } from '../api/flows.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { flowsHref } from '../base/flows-address.ts'
import { Icon } from '../base/icon.tsx'
import { LoadState } from '../base/load-state.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { counted, dollars } from '../text/number.ts'
import { dayAndTime, withLocalTimes } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { FlowGraph } from './flow-graph.tsx'
import { FlowTable } from './flow-table.tsx'
import { shownFlow } from './flow-words.ts'
import { Status } from './status.tsx'

type Place = { workspace: string; id: string }

/** One flow: what it waits for, its graph, and the same as a table. */
export function OneFlow(place: Place) {
  const { data, error, refetch } = useFlow(place)
  return (
    <>
      <p>
        <a href={flowsHref({ workspace: place.workspace })}>
          <Icon name="back" /> All flows
        </a>
      </p>
      <LoadState error={error} isLoaded={data !== undefined} onRetry={() => void refetch()} />
      {data !== undefined && <Shown place={place} flow={data} />}
    </>
  )
}

function Shown({ place, flow }: { place: Place; flow: FlowView }) {
  const { steps, more_steps } = flow
  return (
    <>
      <Head place={place} flow={flow} />
      {steps.length > 0 && (
        <>
          <FlowGraph workspace={place.workspace} steps={steps} />
          <FlowTable workspace={place.workspace} steps={steps} />
        </>
      )}
      {more_steps > 0 && <p className="note">{counted(more_steps, 'more step')} are not shown.</p>}
    </>
  )
}

function Head({ place, flow }: { place: Place; flow: FlowView }) {
  const { flow_id, name, state, from, created_at, why, ended_jobs, sent_jobs, cost_usd } = flow
  const cost = cost_usd === null ? '' : ` · ${dollars(cost_usd)}`
  return (
    <header className="flow-head">
      <h3>
        <Status shown={shownFlow(state)} />{' '}
        <bdi>{name === null ? flow_id.slice(0, 8) : oneLine(name)}</bdi>
      </h3>
      <p role="status">{withLocalTimes(oneLine(why))}</p>
      <p className="faint">
        Sent by <bdi>{oneLine(from)}</bdi> at {dayAndTime(created_at)} · {ended_jobs} of {sent_jobs}{' '}
        jobs that were sent have ended{cost}
      </p>
      <div className="actions">
        {state === 'running' && <CancelButton place={place} />}
        <CopyButton text={flow_id} label="Copy id" />
      </div>
    </header>
  )
}

function CancelButton({ place }: { place: Place }) {
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useCancelFlow(place)
  const close = () => setIsAsking(false)
  return (
    <>
      <button type="button" className="danger" onClick={() => setIsAsking(true)}>
        <Icon name="cancelled" /> Cancel…
      </button>
      {isAsking && (
        <ConfirmDialog
          title="Cancel this flow?"
          yes="Cancel flow"
          no="Keep flow"
          isBusy={cancel.isPending}
          error={cancel.error}
          onYes={() => cancel.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>Its jobs are stopped, and no more are sent. What they changed in files remains.</p>
        </ConfirmDialog>
      )}
    </>
  )
}
