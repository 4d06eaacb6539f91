import { useState } from 'react'

import type { ApiConnection, Credential } from '../../../lib/schema/api-connection.ts'
import { useConnection, useRevoke } from '../api/connection.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Age } from '../text/age.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { oneLine } from '../text/visible.ts'
import { HubsSection } from './hubs-section.tsx'
import { NextStep } from './next-step.tsx'

/** How clients reach this relay, and which of them may call it. */
export function AccessPart({ workspace }: { workspace: string }) {
  const { data, error } = useConnection()
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="note faint">Loading…</p>
  return (
    <>
      <Addresses connection={data} />
      <section className="part" aria-label="Credentials">
        <h3>Who may call</h3>
        {data.auth === 'none' && (
          <p role="note">
            This server asks for no token: every program of this machine may call it.
          </p>
        )}
        {data.credentials.length === 0 && data.auth !== 'none' && (
          <NextStep command="relay token create NAME">
            No token exists, so every call is refused. Create one in a terminal:
          </NextStep>
        )}
        <ul className="rows">
          {data.credentials.map((credential) => (
            <CredentialRow key={credential.id} credential={credential} />
          ))}
        </ul>
      </section>
      <HubsSection workspace={workspace} />
    </>
  )
}

function Addresses({ connection }: { connection: ApiConnection }) {
  const { auth, local_url, public_url, tunnel } = connection
  return (
    <section className="part" aria-label="Addresses">
      <h3>Addresses</h3>
      <dl className="facts">
        <div>
          <dt>On this machine</dt>
          <dd>
            <code>{local_url}</code>
          </dd>
        </div>
        {public_url !== null && (
          <div>
            <dt>On the internet</dt>
            <dd>
              <code>{public_url}</code>
            </dd>
          </div>
        )}
        {tunnel !== null && (
          <div>
            <dt>Tunnel</dt>
            <dd>
              {tunnel}
              {public_url === null && ', which has no address yet'}
            </dd>
          </div>
        )}
      </dl>
      {public_url !== null && auth === 'oauth' && (
        <p className="row">
          For a connector in ChatGPT: <code>{public_url}/mcp</code>{' '}
          <CopyButton text={`${public_url}/mcp`} label="Copy" />
        </p>
      )}
      {public_url === null && tunnel === null && (
        <NextStep command="relay serve --auth oauth --tunnel cloudflared">
          Only programs of this machine reach this relay. For ChatGPT it needs an address on the
          internet and OAuth:
        </NextStep>
      )}
    </section>
  )
}

function CredentialRow({ credential }: { credential: Credential }) {
  const { id, kind, name, created_at } = credential
  const [isAsking, setIsAsking] = useState(false)
  const revoke = useRevoke()
  const close = () => {
    revoke.reset()
    setIsAsking(false)
  }
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{oneLine(name)}</bdi>
        </span>
        <span className="tag">{kind === 'token' ? 'token' : 'approved client'}</span>
        <span className="faint">
          {mayIn(credential)} · created <Age at={created_at} /> ago
        </span>
        <button type="button" onClick={() => setIsAsking(true)}>
          Revoke…
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Revoke this credential?"
          yes="Revoke"
          no="Keep it"
          isBusy={revoke.isPending}
          error={revoke.error}
          onYes={() => revoke.mutate(id, { onSuccess: close })}
          onClose={close}
        >
          <b>{oneLine(name)}</b> can no longer call this relay, at once. If it is the one you signed
          in with, you are signed out.
        </ConfirmDialog>
      )}
    </li>
  )
}

function mayIn({ rights, agent, workspace, scopes }: Credential): string {
  if (rights === 'owner') return 'everything'
  if (rights === 'metrics') return 'read the metrics, nothing else'
  const tools = scopes.length === 0 ? 'no tools' : `tools: ${scopes.join(', ')}`
  return `what ${agent} may in ${workspace}, ${tools}`
}
