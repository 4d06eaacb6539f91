import type { ConfiguredAgent } from '../../../../lib/schema/api-agents.ts'
import type { AgentRow } from '../../../../lib/schema/api.ts'
import { useQueued, useRemoveAgent } from '../../api/configured-agents.ts'
import { ConfirmDialog } from '../../base/confirm-dialog.tsx'
import { counted } from '../../text/number.ts'
import { oneLine } from '../../text/visible.ts'

/** Asks before an agent is removed: what ends, and what becomes of its jobs. */
export function RemoveAgent(props: {
  workspace: string
  row: ConfiguredAgent
  served: AgentRow[]
  onRemoved: (text: string) => void
  onClose: () => void
}) {
  const { workspace, row, served, onRemoved, onClose } = props
  const { agent, is_built_in: isBuiltIn } = row
  const remove = useRemoveAgent(workspace, agent)
  const name = oneLine(agent)
  return (
    <ConfirmDialog
      title={isBuiltIn ? `Reset ${name}?` : `Remove ${name}?`}
      yes={isBuiltIn ? 'Reset agent' : 'Remove agent'}
      no="Keep it"
      isBusy={remove.isPending}
      error={remove.error}
      onYes={() =>
        remove.mutate(undefined, {
          onSuccess() {
            onClose()
            onRemoved(isBuiltIn ? `${name} has its built-in settings.` : `${name} is removed.`)
          },
        })
      }
      onClose={onClose}
    >
      {isBuiltIn ? (
        <p>
          Removes its settings from the configuration file. {name} stays, with its built-in
          settings.
        </p>
      ) : (
        <>
          <p>
            Removes it from the configuration file
            {row.token_configured === true && ', and its token from the disk'}. Its ended jobs stay.
          </p>
          <Jobs agent={agent} served={served} />
        </>
      )}
    </ConfirmDialog>
  )
}

function Jobs({ agent, served }: { agent: string; served: AgentRow[] }) {
  const { data, error } = useQueued(agent)
  const workers = served.flatMap((row) => row.workers).length
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Counting its queued jobs…</p>
  const queued = data.total
  return (
    <>
      <p>
        {queued === 0
          ? 'No job waits for it.'
          : `${counted(queued, 'queued job')} ${queued === 1 ? 'waits' : 'wait'} for it and ${queued === 1 ? 'stays' : 'stay'} queued: cancel or reassign ${queued === 1 ? 'it' : 'them'}, or add the agent again.`}
      </p>
      {workers > 0 && (
        <p>
          {counted(workers, 'worker')} {workers === 1 ? 'serves' : 'serve'} it now. Until{' '}
          {workers === 1 ? 'it exits, it keeps' : 'they exit, they keep'} these settings and{' '}
          {workers === 1 ? 'takes' : 'take'} its jobs.
        </p>
      )}
    </>
  )
}
