import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { outcomeOf } from '../approvals/approval-words.ts'
import { useOperation } from '../api/tool-journal.ts'
import type { OperationDetail } from '../api/tool-journal.ts'
import type { Effect, JournalCall } from '../api/tool-shapes.ts'
import { hrefOf } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { bytesText } from '../text/number.ts'
import { PreviewText } from '../text/preview-text.tsx'
import { dayAndTime, duration } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { nameOf, OUTCOMES, RISKS } from './journal-words.ts'

/** One call of the journal, beside the list: what was intended, how it ended, what it changed. */
export function OperationPane(props: {
  workspace: string
  operationId: string
  onClose: () => void
}) {
  const { workspace, operationId, onClose } = props
  const { data, error } = useOperation(workspace, operationId)
  return (
    <section className="side-pane operation" aria-label="Call">
      <div className="pane-bar">
        <button type="button" className="quiet phone-only" onClick={onClose}>
          <Icon name="back" /> Journal
        </button>
        <span className="spacer" />
        <CopyButton text={operationId} label="Copy id" />
        <button type="button" className="quiet desktop-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="pane-scroll">
        {error !== null && <p role="alert">{error.message}</p>}
        {data === undefined && error === null && <p className="faint">Loading…</p>}
        {data !== undefined && <Operation workspace={workspace} detail={data} />}
      </div>
    </section>
  )
}

function Operation({ workspace, detail }: { workspace: string; detail: OperationDetail }) {
  const { call, approval } = detail
  const { tool, outcome, risk, effects = [], more_effects = 0, input, reason, code } = call
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <header className="job-header">
        <h2 ref={title} tabIndex={-1}>
          <code>{oneLine(tool)}</code>
        </h2>
        <p className="status">
          <span className="outcome" data-outcome={outcome}>
            {OUTCOMES[outcome]}
          </span>
          <span className="risk-name" data-risk={risk}>
            {RISKS[risk]}
          </span>
        </p>
        {reason !== undefined && (
          <p className="why">
            {code !== undefined && <span className="code">{oneLine(code)}</span>} {oneLine(reason)}
          </p>
        )}
        {outcome === 'unknown' && (
          <p role="note">
            Its process ended before it recorded what it did. Look at the files below before you
            continue.
          </p>
        )}
        <Facts workspace={workspace} call={call} />
        {approval !== undefined && (
          <p>
            {outcomeOf(approval)}
            {approval.note !== undefined && `: ${oneLine(approval.note)}`}
          </p>
        )}
      </header>
      {effects.length > 0 && (
        <Part title="Effects">
          <ul className="effects">
            {effects.map((effect, at) => (
              // An effect has no name of its own, and the list never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <EffectLine key={at} effect={effect} />
            ))}
          </ul>
          {more_effects > 0 && <p className="faint">and {more_effects} more</p>}
        </Part>
      )}
      {input !== undefined && (
        <Part title="Arguments">
          <PreviewText kind="text" text={JSON.stringify(input, undefined, 2)} />
        </Part>
      )}
    </>
  )
}

function Facts({ workspace, call }: { workspace: string; call: JournalCall }) {
  const { at, who, root, mode, scope, ms, job_id } = call
  const facts: [string, ReactNode][] = [
    ['By', <bdi key="by">{nameOf(who)}</bdi>],
    ['At', dayAndTime(at)],
    ...(root === undefined ? [] : [['Root', oneLine(root)] satisfies [string, ReactNode]]),
    ['Mode', mode],
    ['Scope', scope],
    ...(ms === undefined ? [] : [['Took', duration(ms)] satisfies [string, ReactNode]]),
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {job_id !== undefined && (
        <div>
          <dt>Job</dt>
          <dd>
            <a href={hrefOf({ workspace, jobId: job_id })}>{job_id.slice(0, 8)}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function EffectLine({ effect }: { effect: Effect }) {
  const { operation, path, from, bytes_before, bytes_after } = effect
  const sizes = [bytes_before, bytes_after].map((bytes) =>
    bytes === undefined ? '' : bytesText(bytes),
  )
  return (
    <li>
      {oneLine(operation)} {path !== undefined && <code>{oneLine(path) || '.'}</code>}{' '}
      {from !== undefined && (
        <>
          from <code>{oneLine(from)}</code>{' '}
        </>
      )}
      <span className="faint">
        {sizes[0] !== '' && sizes[1] !== '' ? sizes.join(' → ') : sizes.join('')}
      </span>
    </li>
  )
}
