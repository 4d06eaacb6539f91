import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { useAgents, useWorkspaces } from '../api/lists.ts'
import type { DispatchForm } from './dispatch-form.ts'

type Props = { form: DispatchForm; set: (part: Partial<DispatchForm>) => void }

/** The fields of the dispatch dialog. */
export function DispatchFields(props: Props & { onPress: (event: KeyboardEvent) => void }) {
  const { form, set, onPress } = props
  return (
    <>
      <div className="fields">
        <AgentField form={form} set={set} />
        <WorkspaceField form={form} set={set} />
      </div>
      <label>
        Prompt
        <textarea
          required
          value={form.prompt}
          onChange={(event) => set({ prompt: event.target.value })}
          onKeyDown={onPress}
        />
      </label>
      <div className="fields">
        <label>
          Conversation <span className="faint">optional, continues its thread</span>
          <input
            autoComplete="off"
            maxLength={200}
            value={form.conversation}
            onChange={(event) => set({ conversation: event.target.value })}
          />
        </label>
        <label>
          Model <span className="faint">default: the agent’s</span>
          <input
            autoComplete="off"
            spellCheck={false}
            maxLength={128}
            value={form.model}
            onChange={(event) => set({ model: event.target.value })}
          />
        </label>
      </div>
      <Switches form={form} set={set} />
    </>
  )
}

function AgentField({ form, set }: Props) {
  const agents = useAgents().data?.agents ?? []
  const here = agents.filter((row) => row.workspace === form.workspace)
  const listId = useId()
  return (
    <label>
      Agent
      <input
        data-first
        list={listId}
        required
        autoComplete="off"
        spellCheck={false}
        value={form.to}
        onChange={(event) => set({ to: event.target.value })}
      />
      <datalist id={listId}>
        {here.map(({ agent }) => (
          <option key={agent} value={agent}>
            {agent}
          </option>
        ))}
      </datalist>
    </label>
  )
}

function WorkspaceField({ form, set }: Props) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return (
    <label>
      Workspace
      <select value={form.workspace} onChange={(event) => set({ workspace: event.target.value })}>
        {workspaces.map((row) => (
          <option key={row.workspace} value={row.workspace}>
            {row.name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Switches({ form, set }: Props) {
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">Options</legend>
      <Switch isOn={form.write} onChange={(write) => set({ write, worktree: false })}>
        May change files
      </Switch>
      <Switch
        isOn={form.worktree}
        isDisabled={!form.write}
        onChange={(worktree) => set({ worktree })}
      >
        In its own git worktree
      </Switch>
      <Switch isOn={form.review} onChange={(review) => set({ review })}>
        Ask me before it runs
      </Switch>
    </fieldset>
  )
}

function Switch(props: {
  isOn: boolean
  isDisabled?: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={props.isOn}
        disabled={props.isDisabled === true}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      {props.children}
    </label>
  )
}
