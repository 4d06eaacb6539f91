import { useState } from 'react'

import { useBackups, useRestore } from '../api/backups.ts'
import type { Backup } from '../api/backups.ts'
import { useRoots } from '../api/roots.ts'
import { machineHref } from '../base/address.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Age } from '../text/age.tsx'
import { bytesText } from '../text/number.ts'
import { PreviewText } from '../text/preview-text.tsx'
import { oneLine } from '../text/visible.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** What was kept before each change, by root. */
export function BackupsPart({ workspace }: { workspace: string }) {
  const { data, error } = useRoots(workspace)
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="note faint">Loading…</p>
  const roots = data.roots.filter(({ problems }) => problems.length === 0)
  return (
    <>
      {roots.length === 0 && <p className="note">No root can be used, so there are no backups.</p>}
      {roots.map(({ name }) => (
        <BackupsOf key={name} workspace={workspace} root={name} />
      ))}
    </>
  )
}

function BackupsOf({ workspace, root }: { workspace: string; root: string }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useBackups(
    workspace,
    root,
  )
  const backups = data?.pages.flatMap(({ changes }) => changes) ?? []
  return (
    <section className="part" aria-label={`Backups of ${oneLine(root)}`}>
      <h3>{oneLine(root)}</h3>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && backups.length === 0 && <p className="faint">No changes yet.</p>}
      <ul className="rows">
        {backups.map((backup) => (
          <BackupRow key={backup.operation_id} workspace={workspace} backup={backup} />
        ))}
      </ul>
      {hasNextPage && (
        <BusyButton
          type="button"
          className="more"
          isBusy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older backups
        </BusyButton>
      )}
    </section>
  )
}

function BackupRow({ workspace, backup }: { workspace: string; backup: Backup }) {
  const { operation_id: id, tool, at, undoes, paths, more_paths = 0 } = backup
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <a href={machineHref({ part: 'journal', workspace, id })}>
            <code>{oneLine(tool)}</code>
          </a>{' '}
          {undoes !== undefined && <span className="faint">an undo</span>}
        </span>
        <span className="faint">
          <Age at={at} /> ago
        </span>
      </div>
      <ul className="files">
        {paths.map((file) => (
          <Kept key={file.path} workspace={workspace} operationId={id} file={file} />
        ))}
      </ul>
      {more_paths > 0 && <p className="faint">and {more_paths} more</p>}
    </li>
  )
}

function Kept(props: { workspace: string; operationId: string; file: Backup['paths'][number] }) {
  const { workspace, operationId, file } = props
  const { path, was, bytes } = file
  const [isAsking, setIsAsking] = useState(false)
  const look = useRestore(workspace, { operation_id: operationId, path })
  const restore = useRestore(workspace, { operation_id: operationId, path })
  const open = () => {
    look.mutate({ apply: false })
    setIsAsking(true)
  }
  const close = () => {
    look.reset()
    restore.reset()
    setIsAsking(false)
  }
  return (
    <li className="row">
      <code>{oneLine(path)}</code>
      <span className="faint">
        {was === 'absent' ? 'did not exist' : was}
        {bytes !== undefined && `, ${bytesText(bytes)}`}
      </span>
      {was !== 'absent' && (
        <button type="button" className="link" onClick={open}>
          Restore…<span className="visually-hidden"> {oneLine(path)}</span>
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Restore this file?"
          yes="Restore"
          no="Leave it"
          isBusy={restore.isPending || look.isPending}
          error={restore.error ?? look.error}
          onYes={() => restore.mutate({ apply: true }, { onSuccess: close })}
          onClose={close}
        >
          <p>
            Brings back <code>{oneLine(path)}</code> as it was before this change. What it holds now
            is backed up.
          </p>
          {look.data?.diff !== undefined && <PreviewText kind="diff" text={look.data.diff} />}
        </ConfirmDialog>
      )}
    </li>
  )
}
