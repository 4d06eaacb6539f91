import { useMemo, useState } from 'react'

import type { ApiAttempt } from '../../../../lib/schema/api.ts'
import { tokenWords } from '../../../../lib/schema/shown/usage-words.ts'
import type { FetchedDetail } from '../../api/job-detail.ts'
import { serverNow } from '../../base/server-clock.ts'
import { compact, dollars } from '../../text/number.ts'
import { duration } from '../../text/time.ts'
import { Folded } from '../../text/folded.tsx'
import { oneLine } from '../../text/visible.ts'
import { align, stepsOf } from './compare.ts'
import type { Step, StepRow } from './compare.ts'

/** Two attempts of a job side by side: how each ended, what it used, and which steps they share. */
export function CompareAttempts({ detail }: { detail: FetchedDetail }) {
  const { attempts, activity } = detail
  const [chosen, setChosen] = useState<[number, number]>()
  const [leftToken, rightToken] = chosen ?? [
    attempts.at(-2)?.token ?? 0,
    attempts.at(-1)?.token ?? 0,
  ]
  const left = attempts.find(({ token }) => token === leftToken)
  const right = attempts.find(({ token }) => token === rightToken)
  const rows = useMemo(
    () => align(stepsOf(activity, leftToken), stepsOf(activity, rightToken)),
    [activity, leftToken, rightToken],
  )
  if (left === undefined || right === undefined) return null
  return (
    <section className="part" aria-labelledby="compare-title">
      <h3 id="compare-title">Two attempts side by side</h3>
      <div className="table-box compare-box">
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What</span>
              </th>
              <th scope="col">
                <Choice
                  {...{ attempts }}
                  token={leftToken}
                  onChoose={(token) => setChosen([token, rightToken])}
                  label="Left attempt"
                />
              </th>
              <th scope="col">
                <Choice
                  {...{ attempts }}
                  token={rightToken}
                  onChoose={(token) => setChosen([leftToken, token])}
                  label="Right attempt"
                />
              </th>
            </tr>
          </thead>
          <tbody>
            {FACTS.map(([name, read]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{read(left)}</td>
                <td>{read(right)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Error</th>
              <td>
                {left.error !== null && (
                  <Folded text={`${left.error.code}: ${left.error.message}`} />
                )}
              </td>
              <td>
                {right.error !== null && (
                  <Folded text={`${right.error.code}: ${right.error.message}`} />
                )}
              </td>
            </tr>
            {rows.map((row) => (
              <StepLine key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {detail.hasEarlier && (
        <p className="faint">Steps before the loaded activity are not shown.</p>
      )}
    </section>
  )
}

const FACTS: [name: string, read: (attempt: ApiAttempt) => string][] = [
  ['Ended as', ({ ended_as }) => ended_as.replaceAll('_', ' ')],
  [
    'Took',
    ({ started_at, ended_at }) =>
      duration((ended_at === null ? serverNow() : Date.parse(ended_at)) - Date.parse(started_at)),
  ],
  ['Worker', ({ lease }) => oneLine([lease.worker_id, lease.host].filter(Boolean).join(' on '))],
  ['Tokens', ({ usage }) => tokenWords(usage, compact) ?? '–'],
  ['Cost', ({ usage }) => (usage?.cost_usd === undefined ? '–' : dollars(usage.cost_usd))],
]

function Choice(props: {
  attempts: ApiAttempt[]
  token: number
  label: string
  onChoose: (token: number) => void
}) {
  return (
    <select
      aria-label={props.label}
      value={props.token}
      onChange={(event) => props.onChoose(Number(event.target.value))}
    >
      {props.attempts.map(({ attempt, token }, at) => (
        <option key={token} value={token}>
          Attempt {attempt}
          {props.attempts.some((other, index) => index !== at && other.attempt === attempt) &&
            `, token ${token}`}
        </option>
      ))}
    </select>
  )
}

function StepLine({ row }: { row: StepRow }) {
  const isShared = row.left !== undefined && row.right !== undefined
  return (
    <tr data-shared={isShared || undefined}>
      <th scope="row" className="faint">
        {isShared ? 'Both' : row.left === undefined ? 'Right only' : 'Left only'}
      </th>
      <StepCell step={row.left} />
      <StepCell step={row.right} />
    </tr>
  )
}

function StepCell({ step }: { step: Step | undefined }) {
  if (step === undefined) return <td>–</td>
  return (
    <td className={step.isBad ? 'bad' : undefined}>
      <Folded text={step.words} />
    </td>
  )
}
