import { useState } from 'react'

import { useAddRoot, useRemoveRoot, useRoots, useSetRoot } from '../api/roots.ts'
import type { RootRow } from '../api/roots.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Icon } from '../base/icon.tsx'
import { oneLine } from '../text/visible.ts'
import { CheckPathDialog } from './check-path-dialog.tsx'
import { NextStep } from './next-step.tsx'
import { RootDialog } from './root-dialog.tsx'
import { changesOf, creationOf, formOf, NEW_ROOT } from './root-form.ts'
import { rulesInWords } from './root-words.ts'

/** The folders that tools may use, with their rules. */
export function RootsPart({ workspace }: { workspace: string }) {
  const { data, error } = useRoots(workspace)
  const add = useAddRoot(workspace)
  const [isAdding, setIsAdding] = useState(false)
  const roots = data?.roots ?? []
  const close = () => {
    add.reset()
    setIsAdding(false)
  }
  return (
    <>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && roots.length === 0 && (
        <NextStep command="relay root add ~/project --mode ask">
          No folder is registered, so tools can use none. Add one here, or in a terminal:
        </NextStep>
      )}
      <button type="button" className="main" onClick={() => setIsAdding(true)}>
        <Icon name="plus" /> Add a root
      </button>
      <ul className="rows" aria-label="Roots">
        {roots.map((root) => (
          <Root key={root.name} workspace={workspace} root={root} />
        ))}
      </ul>
      {isAdding && (
        <RootDialog
          title="Add a root"
          form={NEW_ROOT}
          isNew
          isBusy={add.isPending}
          error={add.error}
          onSave={(form) => add.mutate(creationOf(form), { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

function Root({ workspace, root }: { workspace: string; root: RootRow }) {
  const { name, label, path, mode, ask, problems } = root
  const [dialog, setDialog] = useState<'rules' | 'check' | 'remove'>()
  const set = useSetRoot(workspace, name)
  const remove = useRemoveRoot(workspace, name)
  const close = () => {
    set.reset()
    remove.reset()
    setDialog(undefined)
  }
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{oneLine(name)}</bdi>{' '}
          {label !== undefined && label !== name && <span className="faint">{oneLine(label)}</span>}
        </span>
        <span className="tag">{mode}</span>
        {ask !== undefined && <span className="tag">asks up to {ask}</span>}
        <button type="button" onClick={() => setDialog('rules')}>
          Rules…
        </button>
        <button type="button" onClick={() => setDialog('check')}>
          Check a path…
        </button>
        <button type="button" onClick={() => setDialog('remove')}>
          Remove…
        </button>
      </div>
      <p>
        <code>{oneLine(path)}</code>
      </p>
      <p className="faint">{rulesInWords(root)}</p>
      {problems.map(({ message, repair }) => (
        <p key={message} role="note" className="bad">
          <Icon name="warning" /> {oneLine(message)} <code>{oneLine(repair)}</code>
        </p>
      ))}
      {dialog === 'rules' && (
        <RootDialog
          title={`Rules of ${oneLine(name)}`}
          form={formOf(root)}
          isNew={false}
          isBusy={set.isPending}
          error={set.error}
          onSave={(form) => set.mutate(changesOf(formOf(root), form), { onSuccess: close })}
          onClose={close}
        />
      )}
      {dialog === 'check' && <CheckPathDialog workspace={workspace} root={name} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title="Remove this root?"
          yes="Remove root"
          no="Keep it"
          isBusy={remove.isPending}
          error={remove.error}
          onYes={() => remove.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          Tools can no longer use <b>{oneLine(name)}</b>, at once. The folder, its backups and its
          journal stay.
        </ConfirmDialog>
      )}
    </li>
  )
}
