import type { ReactNode } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import { AgentField } from '../job/agent-field.tsx'
import { TextField } from '../base/field.tsx'
import { BudgetFields } from './budget-fields.tsx'
import { CheckFields } from './check-fields.tsx'
import type { DispatchForm } from './dispatch-form.ts'

type Props = { form: DispatchForm; set: (part: Partial<DispatchForm>) => void }

/** The fields of a job that is sent now, or again and again at the times that a schedule has. */
export function DispatchFields(
  props: Props & {
    prompt: string
    onPrompt: (prompt: string) => void
    times?: ReactNode
  },
) {
  const { form, set, prompt, onPrompt, times } = props
  return (
    <>
      <div className="fields">
        <AgentField
          workspace={form.workspace}
          to={form.to}
          write={form.write}
          onText={(to) => set({ to })}
        />
        <WorkspaceField form={form} set={set} />
      </div>
      <label>
        Prompt
        <textarea required value={prompt} onChange={(event) => onPrompt(event.target.value)} />
      </label>
      {times}
      <div className="fields">
        <label>
          Continue conversation <span className="faint">optional</span>
          <input
            autoComplete="off"
            maxLength={200}
            value={form.conversation}
            onChange={(event) => set({ conversation: event.target.value })}
          />
        </label>
        <label>
          Model <span className="faint">default: agent’s</span>
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
      <CheckFields form={form} set={set} />
      <MoreFields form={form} set={set} isScheduled={times !== undefined} />
    </>
  )
}

/** What few jobs need. Open when a job that is edited has any of it. */
function MoreFields({ form, set, isScheduled }: Props & { isScheduled: boolean }) {
  const { priority, labels, notBefore, effort, folder, fallback, caps } = form
  const texts = [priority, labels, notBefore, effort, folder, fallback, ...Object.values(caps)]
  const isUsed = texts.some((text) => text !== '')
  return (
    <details className="more-fields" open={isUsed || undefined}>
      <summary>More options</summary>
      <div className="fields">
        <label>
          Priority <span className="faint">-100 to 100, higher first</span>
          <input
            type="number"
            min={-100}
            max={100}
            step={1}
            value={priority}
            onChange={(event) => set({ priority: event.target.value })}
          />
        </label>
        {!isScheduled && (
          <label>
            Not before <span className="faint">your local time</span>
            <input
              type="datetime-local"
              value={notBefore}
              onChange={(event) => set({ notBefore: event.target.value })}
            />
          </label>
        )}
        <TextField
          label="Effort"
          hint="such as high"
          value={effort}
          onText={(text) => set({ effort: text })}
        />
        <TextField
          label="Labels"
          hint="separated by commas"
          value={labels}
          onText={(text) => set({ labels: text })}
        />
        <TextField
          label="Folder"
          hint="in the workspace"
          value={folder}
          onText={(text) => set({ folder: text })}
        />
        <TextField
          label="Other agents"
          hint="that continue it, in order"
          value={fallback}
          onText={(text) => set({ fallback: text })}
        />
      </div>
      <BudgetFields form={form} set={set} />
    </details>
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
