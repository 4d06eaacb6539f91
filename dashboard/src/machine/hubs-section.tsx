import { useState } from 'react'

import { useHubs, usePair, useUnpair } from '../api/hubs.ts'
import type { Pairing } from '../api/hubs.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Dialog } from '../base/dialog.tsx'
import { SwitchField, TextField } from '../base/field.tsx'
import { oneLine } from '../text/visible.ts'
import { NextStep } from './next-step.tsx'
import { SCOPE_WORDS } from './scope-words.ts'
import { BusyButton } from '../base/busy-button.tsx'

const STATES: Record<Pairing['state'], string> = {
  connecting: 'Connecting',
  connected: 'Connected',
  waiting: 'Waiting to reconnect',
  refused: 'Refused by the hub',
  stopped: 'Not connected',
}

/** The hubs through which others reach this machine. */
export function HubsSection({ workspace }: { workspace: string }) {
  const { data, error } = useHubs(workspace)
  const [isPairing, setIsPairing] = useState(false)
  const pairings = data?.pairings ?? []
  const isStopped = pairings.some(({ state }) => state === 'stopped')
  return (
    <section className="part" aria-label="Hubs">
      <h3>Hubs</h3>
      {error !== null && <p role="alert">{error.message}</p>}
      {isStopped && (
        <NextStep command="relay connect">
          This machine is paired, but not connected. In a terminal that stays open:
        </NextStep>
      )}
      <ul className="rows">
        {pairings.map((pairing) => (
          <Hub key={pairing.hub} workspace={workspace} pairing={pairing} />
        ))}
      </ul>
      <button type="button" onClick={() => setIsPairing(true)}>
        Pair with a hub…
      </button>
      {isPairing && <PairDialog workspace={workspace} onClose={() => setIsPairing(false)} />}
    </section>
  )
}

function Hub({ workspace, pairing }: { workspace: string; pairing: Pairing }) {
  const { hub, machine, user, scopes, state, reason } = pairing
  const [isAsking, setIsAsking] = useState(false)
  const [force, setForce] = useState(false)
  const unpair = useUnpair(workspace, hub)
  const close = () => {
    unpair.reset()
    setIsAsking(false)
  }
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{oneLine(hub)}</bdi>
        </span>
        <span className="tag" data-hub={state}>
          {STATES[state]}
        </span>
        <button type="button" onClick={() => setIsAsking(true)}>
          Unpair…
        </button>
      </div>
      <p className="faint">
        As {oneLine(machine)}, of {oneLine(user)}. Callers may use: {scopes.join(', ')}.
      </p>
      {reason !== null && <p>{oneLine(reason)}</p>}
      {isAsking && (
        <ConfirmDialog
          title="Unpair this machine?"
          yes="Unpair"
          no="Keep it"
          isBusy={unpair.isPending}
          error={unpair.error}
          onYes={() => unpair.mutate({ force }, { onSuccess: close })}
          onClose={close}
        >
          Nothing reaches this machine through {oneLine(hub)} any more, at once.
          {unpair.error !== null && (
            <SwitchField isOn={force} onChange={setForce}>
              Forget it here, even if the hub cannot be reached
            </SwitchField>
          )}
        </ConfirmDialog>
      )}
    </li>
  )
}

function PairDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const pair = usePair(workspace)
  const [hub, setHub] = useState('')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly string[]>(['mcp:read'])
  const named = name.trim() === '' ? {} : { name: name.trim() }
  return (
    <Dialog title="Pair with a hub" className="root-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const body = { hub: hub.trim(), code: code.trim(), ...named, scopes: [...scopes] }
          pair.mutate(body, { onSuccess: onClose })
        }}
      >
        <p className="faint">
          Ask for a code on the hub, for example by its tool <code>createAgentPairingCode</code>.
        </p>
        <div className="fields">
          <TextField label="Address of the hub" isRequired isFirst value={hub} onText={setHub} />
          <TextField label="Code" hint="ABCD-EFGH" isRequired value={code} onText={setCode} />
        </div>
        <TextField
          label="Name of this machine there"
          hint="default: its host name"
          value={name}
          onText={setName}
        />
        <fieldset className="switches">
          <legend>Callers through this hub may</legend>
          {Object.entries(SCOPE_WORDS).map(([scope, words]) => (
            <SwitchField
              key={scope}
              isOn={scopes.includes(scope)}
              onChange={(isOn) =>
                setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope))
              }
            >
              {words}
            </SwitchField>
          ))}
        </fieldset>
        {pair.error && <p role="alert">{pair.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton
            type="submit"
            className="main"
            isBusy={pair.isPending}
            isOff={scopes.length === 0}
          >
            Pair
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
