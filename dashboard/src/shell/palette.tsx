import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

import type { JobRef } from '../base/address.ts'
import { useAgents, useWorkspaces } from '../api/lists.ts'
import { useChannels } from '../api/messages.ts'
import { Dialog } from '../base/dialog.tsx'
import { isComposing } from '../base/keyboard.ts'
import {
  closeJob,
  openFlows,
  openJob,
  openMachine,
  openMessages,
  openNumbers,
} from '../base/route.ts'
import { NO_FILTER } from '../board/filter.ts'
import type { Filter } from '../board/filter.ts'
import { useGroups } from '../board/use-groups.ts'
import { PARTS } from '../machine/parts.ts'
import { nameOf } from '../messages/names.ts'
import { oneLine } from '../text/visible.ts'

/** Commands shown at once; typing finds the others. */
const SHOWN = 12

const NONE: ReadonlySet<string> = new Set()

type Command = { name: string; hint: string; run: () => void }

type Props = {
  open: JobRef | undefined
  /** The workspace of the messages, and the agent that reads them. */
  messages: { workspace: string | undefined; me: string }
  onFilter: (filter: Filter) => void
  onDispatch: () => void
  onHelp: () => void
  onTheme: () => void
  onClose: () => void
}

/** Finds a command or a job by name. */
export function Palette(props: Props) {
  const { onClose } = props
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const commands = useCommands(props)
  const words = text.toLowerCase().split(/\s+/)
  const found = commands
    .filter(({ name, hint }) =>
      words.every((word) => `${name} ${hint}`.toLowerCase().includes(word)),
    )
    .slice(0, SHOWN)
  const selected = Math.min(at, Math.max(found.length - 1, 0))

  function choose(command: Command | undefined): void {
    if (command === undefined) return
    // Nothing outside an open modal dialog can take the focus.
    flushSync(onClose)
    command.run()
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((selected + step + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter') choose(found[selected])
    else return
    event.preventDefault()
  }

  return (
    <Dialog title="Command palette" hidesTitle className="palette" onClose={onClose}>
      <input
        data-first
        role="combobox"
        aria-label="Command or job"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${selected}`}
        placeholder="Type a command or a job"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label="Results">
        {found.map((command, index) => (
          // The input handles the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${command.name} ${command.hint}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === selected}
            onClick={() => choose(command)}
          >
            <bdi>{command.name}</bdi>
            <span className="faint">{command.hint}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="note">No results.</p>}
    </Dialog>
  )
}

function useCommands(props: Props): Command[] {
  const { open, messages, onFilter, onDispatch, onHelp, onTheme } = props
  const { workspace, me } = messages
  const [jobCommands] = useState(paneCommands)
  const groups = useGroups(NO_FILTER, NONE)
  const workspaces = useWorkspaces().data
  const agents = useAgents().data
  const channels = useChannels(workspace).data
  return useMemo(() => {
    const jobs = groups.flatMap((group) => group.rows)
    const names = new Set(agents?.agents.map((row) => row.agent))
    return [
      ...jobCommands,
      { name: 'Dispatch a job', hint: 'n', run: onDispatch },
      { name: 'Show messages', hint: 'm', run: () => openMessages({}) },
      { name: 'Show numbers over time', hint: '4', run: () => openNumbers({}) },
      { name: 'Show flows', hint: '5', run: () => openFlows({}) },
      ...PARTS.map(({ part, name }) => ({
        name: `Machine: ${name}`,
        hint: 'machine',
        run: () => openMachine({ part }),
      })),
      { name: 'Show all jobs', hint: '', run: () => onFilter(NO_FILTER) },
      ...(open === undefined ? [] : [{ name: 'Close the job', hint: 'Esc', run: closeJob }]),
      { name: 'Switch theme', hint: 'light, dark', run: onTheme },
      { name: 'Keyboard shortcuts', hint: '?', run: onHelp },
      ...(workspaces?.workspaces ?? []).map((row) => ({
        name: `Only workspace ${oneLine(row.name)}`,
        hint: row.path,
        run: () => onFilter({ ...NO_FILTER, workspace: row.workspace }),
      })),
      ...[...names].map((agent) => ({
        name: `Only agent ${agent}`,
        hint: '',
        run: () => onFilter({ ...NO_FILTER, agent }),
      })),
      ...(channels ?? []).map((channel) => ({
        name: `Open ${oneLine(nameOf(channel, me))}`,
        hint: channel.archived ? 'archived' : 'messages',
        run: () => openMessages({ workspace, channel: channel.channel }),
      })),
      ...jobs.map((job) => ({
        name: oneLine(job.headline),
        hint: `${job.to} ${job.job_id.slice(0, 8)}`,
        run: () => openJob({ workspace: job.workspace, jobId: job.job_id }),
      })),
    ]
  }, [
    groups,
    jobCommands,
    workspaces,
    agents,
    channels,
    workspace,
    me,
    open,
    onFilter,
    onDispatch,
    onHelp,
    onTheme,
  ])
}

/**
 * The commands of the open job and of waiting approvals: each of their controls with a `data-command`, under that name.
 * The command clicks a button, which may open a dialog, and focuses a text box.
 */
function paneCommands(): Command[] {
  const controls = document.querySelectorAll<HTMLElement>(
    '.job-pane [data-command], [data-approval] [data-command]',
  )
  return Array.from(controls, (control) => ({
    name: control.dataset['command'] ?? '',
    hint: control.closest('[data-approval]') === null ? 'this job' : 'approval',
    run: () => activate(control),
  }))
}

/** A control that the page has removed since does nothing. */
function activate(control: HTMLElement): void {
  control.scrollIntoView({ block: 'nearest' })
  control.focus()
  if (control instanceof HTMLButtonElement) control.click()
}
