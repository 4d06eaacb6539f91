import { useId } from 'react'

import type { AgentRow } from '../../../lib/schema/api.ts'
import { useAgents } from '../api/lists.ts'
import { oneLine } from '../text/visible.ts'

/** The receiver of a job, with who serves it and whether that may change files. */
export function AgentField(props: {
  workspace: string
  to: string
  /** True for a job that may change files. */
  write: boolean
  onText: (to: string) => void
}) {
  const { workspace, to, write, onText } = props
  const { data } = useAgents()
  const here = (data?.agents ?? []).filter((row) => row.workspace === workspace)
  const listId = useId()
  const hintId = useId()
  const hint = data === undefined ? undefined : hintOf(here, { to: to.trim(), write })
  return (
    <label>
      Agent
      <input
        data-first
        list={listId}
        required
        autoComplete="off"
        spellCheck={false}
        value={to}
        aria-describedby={hintId}
        onChange={(event) => onText(event.target.value)}
      />
      <datalist id={listId}>
        {here.map((row) => (
          <option key={row.agent} value={row.agent}>
            {`${row.agent}: ${servedBy(row)}`}
          </option>
        ))}
      </datalist>
      <span id={hintId} className="field-hint" data-tone={hint?.tone} role="status">
        {hint?.text}
      </span>
    </label>
  )
}

type Hint = { text: string; tone: 'good' | 'warn' }

/** Who would run the job, or why nothing would. */
function hintOf(
  agents: AgentRow[],
  { to, write }: { to: string; write: boolean },
): Hint | undefined {
  if (to === '') return undefined
  const row = agents.find(({ agent }) => agent === to)
  if (row === undefined) {
    const like = agents.find(({ agent }) => isLike(agent, to))
    const guess = like === undefined ? '' : ` Did you mean ${like.agent}?`
    return {
      tone: 'warn',
      text: `No agent of this name is known here, so nothing runs it.${guess}`,
    }
  }
  if (row.paused !== null) return { tone: 'warn', text: `Paused: ${oneLine(row.paused.reason)}` }
  if (row.workers.length === 0 && row.presence === 'offline') {
    return { tone: 'warn', text: `No worker serves ${to} now. The job waits until one does.` }
  }
  if (write && row.workers.length > 0 && !row.workers.some((worker) => worker.allows_writes)) {
    return { tone: 'warn', text: `The workers of ${to} refuse jobs that may change files.` }
  }
  return { tone: 'good', text: sentence(servedBy(row)) }
}

function servedBy({ workers, presence, allows_writes }: AgentRow): string {
  const writes = (workers.length === 0 ? allows_writes : workers.some((each) => each.allows_writes))
    ? 'may change files'
    : 'reads only'
  if (workers.length === 0) {
    return presence === 'offline' ? `no worker, ${writes}` : `in a session, ${writes}`
  }
  const slots = workers.reduce((sum, { concurrency }) => sum + concurrency, 0)
  return `${workers.length === 1 ? '1 worker' : `${workers.length} workers`}, ${slots} at a time, ${writes}`
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** True for names that differ by one slip of the finger: a letter more, less, or two swapped. */
function isLike(name: string, typed: string): boolean {
  if (name.startsWith(typed) || typed.startsWith(name)) return true
  const sorted = (text: string) => text.toLowerCase().split('').toSorted().join('')
  if (sorted(name) === sorted(typed)) return true
  const [longer, shorter] = name.length > typed.length ? [name, typed] : [typed, name]
  if (longer.length - shorter.length > 1) return false
  for (let at = 0; at < longer.length; at += 1) {
    const without = longer.slice(0, at) + longer.slice(at + 1)
    if (without === shorter || without === shorter.slice(0, at) + shorter.slice(at + 1)) return true
  }
  return false
}
