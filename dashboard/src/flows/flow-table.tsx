import type { FlowStep } from '../../../lib/schema/api-flows.ts'
import { hrefOf } from '../base/address.ts'
import { dollars } from '../text/number.ts'
import { duration, withLocalTimes } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { shownStep } from './flow-words.ts'
import { Status } from './status.tsx'

const HEADS = ['Step', 'State', 'After', 'Agent', 'Job', 'Took', 'Cost', 'Why']

/** Every step of a flow with what it waits for, those that contain others too. */
export function FlowTable({ workspace, steps }: { workspace: string; steps: FlowStep[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="flow-table" role="region" aria-label="Table of the steps" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Row key={step.key} workspace={workspace} step={step} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ workspace, step }: { workspace: string; step: FlowStep }) {
  const { key, depth, after, to, kind, job_id, cost_usd, duration_ms, why } = step
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${depth}rem` }}>
        {key}
      </th>
      <td>
        <Status shown={shownStep(step)} />
      </td>
      <td>{after}</td>
      <td>
        <bdi>{oneLine(to ?? kind)}</bdi>
      </td>
      <td>
        {job_id !== null && (
          <a href={hrefOf({ workspace, jobId: job_id })}>
            <code>{job_id.slice(0, 8)}</code>
            <span className="visually-hidden"> of {key}</span>
          </a>
        )}
      </td>
      <td>{duration_ms === null ? '' : duration(duration_ms)}</td>
      <td>{cost_usd === null ? '' : dollars(cost_usd)}</td>
      <td className="flow-why">{withLocalTimes(oneLine(why))}</td>
    </tr>
  )
}
