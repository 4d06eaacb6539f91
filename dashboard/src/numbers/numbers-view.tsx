import { useMemo } from 'react'
import 'uplot/dist/uPlot.min.css'

import '../styles/numbers.css'

import type { Stats } from '../../../lib/schema/api-numbers.ts'
import { useWorkspaces } from '../api/lists.ts'
import { rowsBy, useStats } from '../api/stats.ts'
import { LoadState } from '../base/load-state.tsx'
import { numbersHref } from '../base/numbers-address.ts'
import type { NumbersPlace } from '../base/numbers-address.ts'
import { Chart } from './chart.tsx'
import { CHARTS } from './charts.ts'
import { GroupTable } from './group-table.tsx'
import { NumbersFilter } from './numbers-filter.tsx'
import { brief, count, dollars, endsIn, percent, slotName } from './numbers-words.ts'

/** What the jobs of the last days added up to: totals, charts over time, and tables by agent, workspace and model. */
export default function NumbersView({ place }: { place: NumbersPlace }) {
  const { data, error, isPlaceholderData, refetch } = useStats(place)
  return (
    <div className="numbers-scroll" aria-busy={isPlaceholderData || undefined}>
      <NumbersFilter place={place} />
      <LoadState error={error} isLoaded={data !== undefined} onRetry={() => void refetch()} />
      {data !== undefined && <Shown stats={data} place={place} />}
    </div>
  )
}

function Shown({ stats, place }: { stats: Stats; place: NumbersPlace }) {
  const { total, zone, is_complete } = stats
  const by = stats.groups[0]?.by ?? 'day'
  const rows = useMemo(() => rowsBy(stats, by), [stats, by])
  const names = useMemo(() => rows.map(({ key }) => slotName(key, by === 'hour')), [rows, by])
  if (total.dispatched + endsIn(total) === 0) {
    return (
      <p className="note">
        No jobs in this time. Choose a longer one, or dispatch a job with <kbd>n</kbd>.
      </p>
    )
  }
  const unmeasured = endsIn(total) - total.measured
  return (
    <>
      <Totals total={total} />
      <p className="faint">
        Times in {zone}. Percentiles are within 1 %.
        {unmeasured > 0 &&
          ` ${count(unmeasured)} of ${count(endsIn(total))} jobs that ended have no measured turn.`}
        {!is_complete && ' There were more jobs than are counted: the oldest are missing.'}
      </p>
      {CHARTS.map((chart) => (
        <Chart key={chart.title} chart={chart} rows={rows} names={names} />
      ))}
      <Groups stats={stats} place={place} />
    </>
  )
}

function Totals({ total }: { total: Stats['total'] }) {
  const facts = [
    ['Dispatched', count(total.dispatched)],
    ['Ended', count(endsIn(total))],
    ['Success rate', percent(total.success_rate)],
    ['Queue p50', brief(total.queue_wait_ms?.p50)],
    ['Queue p95', brief(total.queue_wait_ms?.p95)],
    ['Run p50', brief(total.run_ms?.p50)],
    ['Run p95', brief(total.run_ms?.p95)],
    ['Tokens in', count(total.input_tokens)],
    ['Tokens out', count(total.output_tokens)],
    ['Cost', dollars(total.cost_usd)],
  ]
  return (
    <dl className="totals">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Groups({ stats, place }: { stats: Stats; place: NumbersPlace }) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const nameOf = (id: string) => workspaces.find((each) => each.workspace === id)?.name ?? id
  const isName = (key: string) => !key.startsWith('(')
  return (
    <>
      <GroupTable
        title="Agent"
        rows={rowsBy(stats, 'agent')}
        hrefOf={(agent) => (isName(agent) ? numbersHref({ ...place, agent }) : undefined)}
      />
      <GroupTable
        title="Workspace"
        rows={rowsBy(stats, 'workspace')}
        nameOf={nameOf}
        hrefOf={(workspace) =>
          isName(workspace) ? numbersHref({ ...place, workspace }) : undefined
        }
      />
      <GroupTable title="Model" rows={rowsBy(stats, 'model')} />
    </>
  )
}
