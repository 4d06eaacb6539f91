import type { ReactNode } from 'react'

import type { AgentRow, PausedRow, WorkspaceRow } from '../../../lib/schema/api.ts'
import type { UnservedAgent } from '../../../lib/schema/api-workers.ts'
import { useAgents, useTitles, useWorkspaces } from '../api/lists.ts'
import { useRows } from '../api/live.tsx'
import { useResume } from '../api/mutations.ts'
import { useUnserved } from '../api/unserved.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'
import { conversationsOf } from '../board/conversations.ts'
import type { Filter } from '../board/filter.ts'
import { counted } from '../text/number.ts'
import { withLocalTimes } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { SavedViews } from './saved-views.tsx'

/** Conversations listed; the search finds the others. */
const LATEST = 12

/** Workspaces, agents and conversations, each a filter of the list. */
export function Sidebar(props: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const { filter, onFilter } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const agents = withUnserved(
    agentsOf(useAgents().data?.agents ?? [], filter.workspace),
    useUnserved(),
    filter.workspace,
  )
  const conversations = conversationsOf(useRows().values(), filter.workspace, useTitles())
  const choose = (part: Partial<Filter>) => onFilter({ ...filter, ...part })

  return (
    <nav aria-label="Filters">
      <Section title="Workspaces">
        <Choice
          icon="folder"
          name="All"
          isOn={filter.workspace === null}
          onChoose={() => choose({ workspace: null, conversation: null })}
        />
        {workspaces.map((row) => (
          <Workspace
            key={row.workspace}
            row={row}
            isOn={filter.workspace === row.workspace}
            onChoose={() => choose({ workspace: row.workspace, conversation: null })}
          />
        ))}
      </Section>
      <SavedViews filter={filter} />
      <Section title="Agents">
        {agents.map((agent) => (
          <Choice
            key={agent.name}
            icon="agent"
            name={agent.name}
            title={agent.title}
            running={agent.running}
            isServed={agent.isServed}
            isPaused={agent.paused.length > 0}
            isOn={filter.agent === agent.name}
            onChoose={() => choose({ agent: filter.agent === agent.name ? null : agent.name })}
          >
            {agent.paused.map((row) => (
              <Pause key={row.workspace} {...row} />
            ))}
          </Choice>
        ))}
      </Section>
      {conversations.length > 0 && (
        <Section title="Conversations">
          {conversations.slice(0, LATEST).map(({ key, name, needs, jobs }) => (
            <Choice
              key={key}
              icon="thread"
              name={oneLine(name)}
              title={`${oneLine(key)} · ${counted(jobs, 'job')}`}
              needs={needs}
              isOn={filter.conversation === key}
              onChoose={() => choose({ conversation: filter.conversation === key ? null : key })}
            />
          ))}
        </Section>
      )}
    </nav>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function Workspace(props: { row: WorkspaceRow; isOn: boolean; onChoose: () => void }) {
  const { row, isOn, onChoose } = props
  return (
    <Choice
      icon={row.problem === null ? 'folder' : 'warning'}
      name={oneLine(row.name)}
      title={row.problem?.message ?? row.path}
      needs={row.needs_me}
      running={row.running}
      isOn={isOn}
      onChoose={onChoose}
    />
  )
}

type ChoiceProps = {
  icon: IconName
  name: string
  title?: string
  needs?: number
  running?: number
  /** Whether a worker serves the agent; undefined for anything but an agent. */
  isServed?: boolean
  /** Whether the agent is paused. */
  isPaused?: boolean
  isOn: boolean
  onChoose: () => void
  children?: ReactNode
}

function Choice(props: ChoiceProps) {
  const { icon, name, title, needs = 0, running = 0, isServed, isPaused, isOn, onChoose } = props
  return (
    <li>
      <button type="button" className="choice" aria-pressed={isOn} title={title} onClick={onChoose}>
        <Icon name={icon} />
        <span className="choice-name">
          <bdi>{name}</bdi>
        </span>
        {isPaused === true && <span className="choice-note">paused</span>}
        {isServed === false && isPaused !== true && <span className="choice-note">no worker</span>}
        {running > 0 && (
          <span className="count" data-tone="running">
            {running}
            <span className="visually-hidden"> running</span>
          </span>
        )}
        {needs > 0 && (
          <span className="count" data-tone="needs">
            {needs}
            <span className="visually-hidden"> {needs === 1 ? 'needs' : 'need'} you</span>
          </span>
        )}
      </button>
      {props.children}
    </li>
  )
}

/** Why an agent is paused in a workspace, with a button that ends the pause. */
function Pause({ workspace, agent, paused }: PausedAgent) {
  const resume = useResume({ workspace, agent })
  return (
    <div className="pause">
      <p>
        Paused until {withLocalTimes(paused.until)}: {oneLine(paused.reason)}
      </p>
      <BusyButton isBusy={resume.isPending} onClick={() => resume.mutate()}>
        {paused.needs_person ? 'Fixed: resume' : 'Try now'}
      </BusyButton>
      {resume.error && <p role="alert">{resume.error.message}</p>}
    </div>
  )
}

type PausedAgent = { workspace: string; agent: string; paused: PausedRow }

type Agent = {
  name: string
  title: string
  running: number
  isServed: boolean
  paused: PausedAgent[]
}

/** Merges the rows of an agent in the shown workspaces into one. */
function agentsOf(rows: AgentRow[], workspace: string | null): Agent[] {
  const shown = rows.filter((row) => workspace === null || row.workspace === workspace)
  const names = [...new Set(shown.map((row) => row.agent))].toSorted()
  return names.map((name) => {
    const own = shown.filter((row) => row.agent === name)
    const facts = [
      own.find((row) => row.description !== null)?.description,
      own.find((row) => row.executor !== null)?.executor,
      own.find((row) => row.model !== null)?.model,
      own.some((row) => row.allows_writes) ? 'may write' : undefined,
      hostsOf(own),
    ]
    return {
      name,
      title: oneLine(facts.filter((fact) => fact).join(' · ')) || name,
      running: own.reduce((sum, row) => sum + row.running, 0),
      isServed: own.some((row) => row.workers.length > 0),
      paused: own.flatMap(({ workspace: at, agent, paused }) =>
        paused === null ? [] : [{ workspace: at, agent, paused }],
      ),
    }
  })
}

/** The agents, and those that are known only because jobs were sent to them. */
function withUnserved(
  agents: Agent[],
  unserved: readonly UnservedAgent[],
  workspace: string | null,
): Agent[] {
  const known = new Set(agents.map(({ name }) => name))
  const others = unserved.filter(
    (row) => !known.has(row.agent) && (workspace === null || row.workspace === workspace),
  )
  const names = [...new Set(others.map(({ agent }) => agent))]
  const added = names.map((name) => ({
    name,
    title: `${name} · not configured`,
    running: 0,
    isServed: false,
    paused: [],
  }))
  return [...agents, ...added].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The hosts of its workers, if one of them is not the host of the server. */
function hostsOf(rows: AgentRow[]): string | undefined {
  const hosts = rows.flatMap((row) => row.workers.map(({ host }) => host))
  const named = [...new Set(hosts.map((host) => host ?? 'this host'))].toSorted()
  return hosts.some((host) => host !== null) ? `workers on ${named.join(', ')}` : undefined
}
