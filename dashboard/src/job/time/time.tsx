import { useMemo, useState, useSyncExternalStore } from 'react'

import type { FetchedDetail } from '../../api/job-detail.ts'
import { serverNow } from '../../base/server-clock.ts'
import { compact } from '../../text/number.ts'
import { dayAndTime, duration, zoneName } from '../../text/time.ts'
import { oneLine } from '../../text/visible.ts'
import { spansOf, toolTimes } from './spans.ts'
import type { Span, ToolTime } from './spans.ts'

/** Rows that are drawn at first. */
const DRAWN = 200

/** How long each part of a job took, as a table whose bars share one scale. */
export function TimeTab({ detail }: { detail: FetchedDetail }) {
  const spans = useMemo(() => spansOf(detail), [detail])
  const tools = useMemo(() => toolTimes(detail.activity), [detail.activity])
  const [isWhole, setIsWhole] = useState(false)
  const isRunning = spans.some(({ endMs }) => endMs === undefined)
  const now = useNow(isRunning)
  const [first] = spans
  if (first === undefined) return <p className="faint">Nothing yet.</p>
  const endMs = Math.max(...spans.map((span) => span.endMs ?? now))
  const scale = { startMs: first.startMs, lengthMs: Math.max(1, endMs - first.startMs) }
  const shown = isWhole ? spans : spans.slice(0, DRAWN)
  return (
    <>
      <section className="part" aria-labelledby="waterfall-title">
        <div className="part-head">
          <h3 id="waterfall-title">{duration(scale.lengthMs)} in total</h3>
          <span className="faint">
            from {dayAndTime(new Date(scale.startMs).toISOString(), now)}, times in{' '}
            {zoneName(new Date(now))}
          </span>
        </div>
        {detail.hasEarlier && (
          <p className="faint">Calls before the loaded activity are not shown.</p>
        )}
        <div className="table-box waterfall-box">
          <table className="waterfall">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Start</th>
                <th scope="col">Took</th>
                <th scope="col" className="bar-cell">
                  <span className="visually-hidden">Bar</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((span) => (
                <SpanRow key={span.key} span={span} scale={scale} now={now} />
              ))}
            </tbody>
          </table>
        </div>
        {shown.length < spans.length && (
          <p>
            <button type="button" className="link" onClick={() => setIsWhole(true)}>
              Show all {compact(spans.length)} rows
            </button>
          </p>
        )}
      </section>
      {tools.length > 0 && <Tools tools={tools} />}
    </>
  )
}

type Scale = { startMs: number; lengthMs: number }

function SpanRow({ span, scale, now }: { span: Span; scale: Scale; now: number }) {
  const { startMs, endMs = now } = span
  const tookMs = Math.max(0, endMs - startMs)
  const left = ((startMs - scale.startMs) / scale.lengthMs) * 100
  const width = (tookMs / scale.lengthMs) * 100
  return (
    <tr data-kind={span.kind} data-bad={span.isBad || undefined}>
      <th scope="row">
        <bdi>{oneLine(span.label)}</bdi>
        {span.isBad && span.kind === 'call' && <span className="visually-hidden">, failed</span>}
      </th>
      <td className="number">+{duration(startMs - scale.startMs)}</td>
      <td className="number">
        {duration(tookMs)}
        {span.endMs === undefined && ' so far'}
      </td>
      <td className="bar-cell" aria-hidden="true">
        <svg className="bar" preserveAspectRatio="none">
          <rect x={`${left}%`} width={`${Math.max(width, 0.4)}%`} height="100%" rx="2" />
        </svg>
      </td>
    </tr>
  )
}

/** The time of each tool. */
function Tools({ tools }: { tools: ToolTime[] }) {
  return (
    <section className="part" aria-labelledby="tools-title">
      <h3 id="tools-title">Time by tool</h3>
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              <th scope="col">Calls</th>
              <th scope="col">Failed</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {tools.map(({ tool, calls, failed, totalMs }) => (
              <tr key={tool}>
                <th scope="row">
                  <bdi>{oneLine(tool)}</bdi>
                </th>
                <td className="number">{calls}</td>
                <td className="number">{failed}</td>
                <td className="number">{duration(totalMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The server's time to the second while something runs. */
function useNow(isRunning: boolean): number {
  return useSyncExternalStore(
    isRunning ? eachSecond : never,
    () => Math.floor(serverNow() / 1000) * 1000,
  )
}

function eachSecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1000)
  return () => clearInterval(timer)
}

function never(): () => void {
  return () => {}
}
