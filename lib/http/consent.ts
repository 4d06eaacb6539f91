import express, { Router } from 'express'
import type { Response } from 'express'

import type { Approvals, Asked } from '../access/approvals.ts'
import type { Clients } from '../access/clients.ts'
import { ConsentBody } from '../schema/api-request.ts'
import { AgentId } from '../schema/name.ts'
import type { ClientRecord } from '../schema/credential.ts'

const PATH = '/oauth/consent'

/** The colours and forms of the page that this server shows; it may be seen by a person for the first time here. */
const STYLE = `
:root { color-scheme: light dark; background: light-dark(#f7f6f4, #121417); color: light-dark(#1c1e21, #e3e6ea) }
body { margin: 0; font: 15px/1.5 Inter, ui-sans-serif, system-ui, sans-serif }
main {
  box-sizing: border-box; width: min(30rem, 100vw - 2rem); margin: 10vh auto 2rem; padding: 1.6rem 1.8rem;
  border: 1px solid light-dark(#e5e2dd, #2a2f36); border-radius: 14px; background: light-dark(#fff, #181b1f)
}
h1 { margin: 0 0 .6rem; font-size: 1.35rem; line-height: 1.3; letter-spacing: -.012em }
p { margin: 0 0 1rem }
code { font-variant-ligatures: none; font-family: ui-monospace, 'JetBrains Mono', Menlo, monospace; font-size: .92em; overflow-wrap: anywhere }
label { display: block; margin: .9rem 0; font-weight: 500 }
input, select {
  box-sizing: border-box; display: block; width: 100%; min-height: 2.6rem; margin-top: .25rem; padding: .3rem .7rem;
  border: 1px solid light-dark(#8b8780, #656c76); border-radius: 7px; background: transparent; color: inherit;
  font: inherit; font-size: 16px
}
option { background: light-dark(#fff, #181b1f) }
input[name=code] { font-size: 1.4rem; letter-spacing: .12em; font-variant-numeric: tabular-nums }
button {
  min-height: 2.6rem; margin: .4rem .5rem 0 0; padding: 0 1.1rem; border: 1px solid light-dark(#e5e2dd, #2a2f36);
  border-radius: 7px; background: none; color: inherit; font: inherit; cursor: pointer
}
button[value=approve] {
  border-color: transparent; background: light-dark(#1c1e21, #e3e6ea); color: light-dark(#fff, #121417); font-weight: 500
}
:focus-visible { outline: 2px solid light-dark(#1a56b0, #8ab8ff); outline-offset: 1px }
.wrong { padding: .5rem .8rem; border-radius: 7px; background: light-dark(#fdeeec, #2e1b1a); color: light-dark(#b3261e, #ff9588) }
`

export type ConsentOptions = {
  base: URL
  approvals: Approvals
  clients: Clients
  /** Workspaces that a client may be given, the first one unless chosen otherwise. */
  workspaces: () => string[]
  /** Shows a line to the person at the terminal where the server runs. */
  announce: (line: string) => void
}

/** Sends a person to the page, and the code for it to the terminal. Whoever has only the page can do nothing. */
export function createAskOwner(on: Pick<ConsentOptions, 'announce'>) {
  return (
    res: Response,
    { id, code, client, asked }: { id: string; code: string; client: ClientRecord; asked: Asked },
  ): void => {
    const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
    const target = new URL(asked.redirectUri).host
    on.announce(`"${client.name}" (answers go to ${target}) asks to connect. Code: ${spaced}`)
    res.set('cache-control', 'no-store').redirect(303, `${PATH}?request=${id}`)
  }
}

/** The page on which the owner approves a client. It has no script. */
export function createConsent(on: ConsentOptions): Router {
  const router = Router()
  router.get(`${PATH}.css`, (_req, res) => void res.type('css').send(STYLE))

  router.get(PATH, (req, res) => show(res, requestOf(req.query), ''))

  router.post(PATH, express.urlencoded({ extended: false, limit: 10_000 }), (req, res) => {
    const parsed = ConsentBody.safeParse(req.body ?? {})
    if (!parsed.success)
      return show(
        res,
        requestOf(req.body),
        'The agent must be 1 to 64 letters, digits, ".", "_" or "-".',
      )
    const { request, code, agent, workspace, decision } = parsed.data
    const asked = on.approvals.find(request)
    if (asked === undefined) return gone(res)
    if (decision === 'refuse') {
      on.approvals.refuse(request)
      return answer(res, asked, { error: 'access_denied' })
    }
    if (!on.workspaces().includes(workspace))
      return show(res, request, 'There is no such workspace.')
    const done = on.approvals.approve(request, code, { agent, workspace })
    if (done === 'gone') return gone(res)
    if (done === 'wrong') return show(res, request, 'That is not the code that the terminal shows.')
    answer(res, asked, done)
  })
  return router

  function show(res: Response, request: string, wrong: string): void {
    const asked = on.approvals.find(request)
    const client = asked && on.clients.get(asked.clientId)
    if (asked === undefined || client === undefined) return gone(res)
    // A browser follows a form's redirect only where the page allows forms to lead.
    allowForms(res, new URL(asked.redirectUri).origin)
    res
      .status(wrong === '' ? 200 : 400)
      .send(pageOf({ request, asked, client, wrong, workspaces: on.workspaces() }))
  }

  function answer(res: Response, asked: Asked, said: Record<string, string>): void {
    const target = new URL(asked.redirectUri)
    for (const [name, value] of Object.entries(said)) target.searchParams.set(name, value)
    if (asked.state !== undefined) target.searchParams.set('state', asked.state)
    // RFC 9207: who answers, so that a client of several servers cannot be mixed up.
    target.searchParams.set('iss', on.base.href)
    res.set('cache-control', 'no-store').redirect(303, target.href)
  }
}

function gone(res: Response): void {
  allowForms(res, "'self'")
  res.status(410).send(document('<p>This request is over. Start again where you came from.</p>'))
}

function allowForms(res: Response, target: string): void {
  res.set(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self' ${target}; frame-ancestors 'none'`,
  )
  res.set('cache-control', 'no-store').type('html')
}

function requestOf(body: unknown): string {
  const { request } = (body ?? {}) as Record<string, unknown>
  return typeof request === 'string' ? request : ''
}

function pageOf(on: {
  request: string
  asked: Asked
  client: ClientRecord
  wrong: string
  workspaces: string[]
}): string {
  const { request, asked, client, wrong, workspaces } = on
  const options = workspaces.map((id) => `<option>${escape(id)}</option>`).join('')
  return document(`<h1>Connect “${escape(client.name)}”?</h1>
<p>It asks to use the tools of this relay as the agent below: it reaches the jobs which that agent sends or gets,
and runs whose secret it was given. The name is its own claim. The answer goes to <code>${escape(asked.redirectUri)}</code>.</p>
${wrong === '' ? '' : `<p class="wrong" role="alert">${escape(wrong)}</p>`}
<form method="post" action="${PATH}">
<input type="hidden" name="request" value="${escape(request)}">
<label>The agent that it speaks for<input name="agent" value="${escape(slug(client.name))}" required maxlength="64"></label>
<label>The workspace that it gets<select name="workspace">${options}</select></label>
<label>The code that the relay's terminal shows<input name="code" inputmode="numeric" autocomplete="off" autofocus></label>
<button name="decision" value="approve">Connect</button>
<button name="decision" value="refuse">Refuse</button>
</form>`)
}

function document(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>durable-relay</title><link rel="stylesheet" href="${PATH}.css"><main>${body}</main></html>\n`
}

/** A client's name as an agent's; what it says of itself is data. */
function slug(name: string): string {
  const dashed = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64)
  return AgentId.safeParse(dashed).success ? dashed : 'client'
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
