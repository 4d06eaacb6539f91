import type { StatsRow } from '../../../lib/schema/api-numbers.ts'
import { oneLine } from '../text/visible.ts'
import { brief, count, dollars, percent } from './numbers-words.ts'

const COLUMNS: readonly [title: string, shown: (row: StatsRow) => string][] = [
  ['Dispatched', (row) => count(row.dispatched)],
  ['Completed', (row) => count(row.completed)],
  ['Failed', (row) => count(row.failed)],
  ['Cancelled', (row) => count(row.cancelled)],
  ['Expired', (row) => count(row.expired)],
  ['Success', (row) => percent(row.success_rate)],
  ['Queue p50', (row) => brief(row.queue_wait_ms?.p50)],
  ['Queue p95', (row) => brief(row.queue_wait_ms?.p95)],
  ['Run p50', (row) => brief(row.run_ms?.p50)],
  ['Run p95', (row) => brief(row.run_ms?.p95)],
  ['Tokens in', (row) => count(row.input_tokens)],
  ['Tokens out', (row) => count(row.output_tokens)],
  ['Cost', (row) => dollars(row.cost_usd)],
]

/** The numbers of each agent, workspace or model. */
export function GroupTable(props: {
  title: string
  rows: StatsRow[]
  nameOf?: (key: string) => string
  /** Where a row leads; undefined for one that leads nowhere. */
  hrefOf?: (key: string) => string | undefined
}) {
  const { title, rows, nameOf = (key) => key, hrefOf } = props
  return (
    <section className="chart" aria-label={`By ${title.toLowerCase()}`}>
      <h3>By {title.toLowerCase()}</h3>
      <div
        className="table-box"
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        aria-label={`By ${title.toLowerCase()}: table`}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {COLUMNS.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Name text={oneLine(nameOf(row.key))} href={hrefOf?.(row.key)} />
                </th>
                {COLUMNS.map(([name, shown]) => (
                  <td key={name}>{shown(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Name({ text, href }: { text: string; href: string | undefined }) {
  return href === undefined ? text : <a href={href}>{text}</a>
}
