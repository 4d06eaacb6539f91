import { useState } from 'react'

import type { Mode } from '../../../lib/schema/root.ts'
import type { RequestError } from '../api/client.ts'
import { Dialog } from '../base/dialog.tsx'
import { LinesField, SelectField, SwitchField, TextField } from '../base/field.tsx'
import { MODES, MODE_WORDS } from './mode-words.ts'
import type { RootForm } from './root-form.ts'
import { BusyButton } from '../base/busy-button.tsx'

type Props = { form: RootForm; set: (part: Partial<RootForm>) => void }

/** The rules of a root, new or known. */
export function RootDialog(props: {
  title: string
  form: RootForm
  isNew: boolean
  isBusy: boolean
  error: RequestError | null
  onSave: (form: RootForm) => void
  onClose: () => void
}) {
  const { title, isNew, isBusy, error, onSave, onClose } = props
  const [form, setForm] = useState(props.form)
  const set = (part: Partial<RootForm>) => setForm({ ...form, ...part })
  return (
    <Dialog title={title} className="root-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(form)
        }}
      >
        {isNew && (
          <div className="fields">
            <TextField
              label="Folder"
              hint="absolute path"
              isRequired
              isFirst
              value={form.path}
              onText={(path) => set({ path })}
            />
            <TextField
              label="Name"
              hint="default: the folder’s"
              value={form.name}
              onText={(name) => set({ name })}
            />
          </div>
        )}
        <Modes form={form} set={set} />
        <details className="more-rules" open={!isNew}>
          <summary>More rules</summary>
          <Patterns form={form} set={set} />
          <Choices form={form} set={set} />
        </details>
        {error !== null && <p role="alert">{error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton type="submit" className="main" isBusy={isBusy}>
            {isNew ? 'Add root' : 'Save rules'}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}

const ALLOWED = MODES.map((mode): [Mode, string] => [mode, `${mode}: ${MODE_WORDS[mode]}`])
const ASKED: [Mode | 'none', string][] = [
  ['none', 'nothing more'],
  ...MODES.map((mode): [Mode, string] => [mode, `up to ${mode}`]),
]

function Modes({ form, set }: Props) {
  return (
    <div className="fields">
      <SelectField
        label="Allowed without a question"
        value={form.mode}
        choices={ALLOWED}
        onChoose={(mode) => set({ mode })}
      />
      <SelectField
        label="You may approve call by call"
        value={form.ask}
        choices={ASKED}
        onChoose={(ask) => set({ ask })}
      />
    </div>
  )
}

function Patterns({ form, set }: Props) {
  return (
    <>
      <LinesField
        label="Denied paths"
        hint="as in .gitignore, one per line; keys and credentials are denied anyway"
        value={form.deny}
        onText={(deny) => set({ deny })}
      />
      <LinesField
        label="Allowed paths"
        hint="lifts a built-in denial"
        value={form.allow}
        onText={(allow) => set({ allow })}
      />
      <LinesField
        label="Ignored paths"
        hint="left out of listings and searches"
        value={form.ignore}
        onText={(ignore) => set({ ignore })}
      />
    </>
  )
}

function Choices({ form, set }: Props) {
  return (
    <>
      <div className="fields">
        <TextField
          label="Label"
          hint="shown to people and models"
          value={form.label}
          onText={(label) => set({ label })}
        />
        <TextField
          label="Agents"
          hint="empty for all"
          value={form.agents}
          onText={(agents) => set({ agents })}
        />
        <SelectField
          label="Backups"
          value={form.backups}
          choices={[
            ['snapshot', 'before each change'],
            ['manual', 'when asked for'],
            ['none', 'none'],
          ]}
          onChoose={(backups) => set({ backups })}
        />
        <SelectField
          label="Commands"
          value={form.commands}
          choices={[
            ['guarded', 'checked against these rules'],
            ['any', 'any'],
            ['none', 'none'],
          ]}
          onChoose={(commands) => set({ commands })}
        />
        <SelectField
          label="Sandbox"
          value={form.sandbox}
          choices={[
            ['auto', 'where there is one'],
            ['required', 'required'],
            ['none', 'none'],
          ]}
          onChoose={(sandbox) => set({ sandbox })}
        />
      </div>
      <fieldset className="switches">
        <legend className="visually-hidden">Options</legend>
        <SwitchField isOn={form.gitignore} onChange={(gitignore) => set({ gitignore })}>
          Follow .gitignore
        </SwitchField>
        <SwitchField isOn={form.network} onChange={(network) => set({ network })}>
          Network in the sandbox
        </SwitchField>
        <SwitchField isOn={form.push} onChange={(push) => set({ push })}>
          git push
        </SwitchField>
      </fieldset>
    </>
  )
}
