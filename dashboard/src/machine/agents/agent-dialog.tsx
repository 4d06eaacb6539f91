import { useState } from 'react'

import type { RequestError } from '../../api/client.ts'
import { BusyButton } from '../../base/busy-button.tsx'
import { Dialog } from '../../base/dialog.tsx'
import { NumberField, SecretField, SelectField, SwitchField, TextField } from '../../base/field.tsx'
import { EXECUTORS, hasModel } from './agent-form.ts'
import type { AgentForm } from './agent-form.ts'

/** The settings of an agent, new or known. */
export function AgentDialog(props: {
  title: string
  form: AgentForm
  isNew: boolean
  isBusy: boolean
  error: RequestError | null
  onSave: (form: AgentForm) => void
  onClose: () => void
}) {
  const { title, isNew, isBusy, error, onSave, onClose } = props
  const [form, setForm] = useState(props.form)
  const set = (part: Partial<AgentForm>) => setForm({ ...form, ...part })
  return (
    <Dialog title={title} className="root-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(form)
        }}
      >
        {isNew && <Identity form={form} set={set} />}
        <Settings form={form} set={set} isNew={isNew} />
        <p className="faint">Left empty: {defaultsOf(form)}.</p>
        <p className="faint">
          {isNew
            ? 'Other programs, arguments and variables can only be set in the configuration file.'
            : 'Workers that run keep their settings until they exit.'}
        </p>
        {error !== null && <p role="alert">{error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton type="submit" className="main" isBusy={isBusy}>
            {isNew ? 'Add agent' : 'Save'}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}

function defaultsOf(form: AgentForm): string {
  if (form.executor === 'chatgpt') return '8 turns at once, 24 hours per turn'
  const limits = 'one turn at once in each worker, 30 minutes per turn'
  return hasModel(form) ? `the program’s own model and effort, ${limits}` : limits
}

type Part = { form: AgentForm; set: (part: Partial<AgentForm>) => void }

function Identity({ form, set }: Part) {
  return (
    <>
      <div className="fields">
        <SelectField
          label="Runs with"
          value={form.executor}
          choices={EXECUTORS.map(([key, words]): [string, string] => [key, words])}
          onChoose={(executor) => set({ executor })}
        />
        <TextField
          label="Name"
          hint="jobs are sent to it"
          isRequired
          isFirst
          value={form.agent}
          onText={(agent) => set({ agent })}
        />
      </div>
      {form.executor === 'chatgpt' && (
        <>
          <TextField
            label="Trigger URL"
            hint="as ChatGPT shows it for the API channel of the agent"
            isRequired
            value={form.triggerUrl}
            onText={(triggerUrl) => set({ triggerUrl })}
          />
          <SecretField
            label="Access token"
            hint="kept in a file that only you can read"
            value={form.token}
            onText={(token) => set({ token })}
          />
        </>
      )}
    </>
  )
}

function Settings({ form, set, isNew }: Part & { isNew: boolean }) {
  return (
    <>
      {hasModel(form) && (
        <div className="fields">
          <TextField
            label="Model"
            isFirst={!isNew}
            value={form.model}
            onText={(model) => set({ model })}
          />
          <TextField
            label="Reasoning effort"
            value={form.effort}
            onText={(effort) => set({ effort })}
          />
        </div>
      )}
      <div className="fields">
        <NumberField
          label="Turns at once"
          most={64}
          value={form.concurrency}
          onText={(concurrency) => set({ concurrency })}
        />
        <NumberField
          label="Longest turn"
          hint="in minutes"
          most={7 * 24 * 60}
          isFraction
          value={form.minutes}
          onText={(minutes) => set({ minutes })}
        />
      </div>
      <fieldset className="switches">
        <legend className="visually-hidden">Rights</legend>
        <SwitchField isOn={form.allowWrites} onChange={(allowWrites) => set({ allowWrites })}>
          Takes jobs that may change files
        </SwitchField>
      </fieldset>
    </>
  )
}
