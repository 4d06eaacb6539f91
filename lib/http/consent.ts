import express, { Router } from 'express'
import type { Response } from 'express'
import * as z from 'zod/mini'

import type { Approvals, Asked, Unproved } from '../access/approvals.ts'
import type { Clients } from '../access/oauth-clients.ts'
import type { ClientRecord } from '../schema/access-records.ts'
import { AgentId } from '../schema/name.ts'

const PATH = '/oauth/consent'

/** The form on which the owner approves a client. */
const ConsentBody = z.object({
  request: z.string().check(z.maxLength(12_000)),
  code: z._default(z.string().check(z.maxLength(100)), ''),
  agent: AgentId,
  workspace: z.string().check(z.maxLength(200)),
  /** The agent that the person was warned about and wants anyway. */
  known: z._default(z.string().check(z.maxLength(64)), ''),
  decision: z.enum(['approve', 'refuse']),
})

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
  /** Agents of a workspace that exist already; a client that speaks for one gets what is meant for it. */
  agentsIn: (workspace: string) => Promise<string[]>
  /** Shows a line to the person at the terminal where the server runs. */
  announce: (line: string) => void
}

/** Sends a person to the page, and the code for it to the terminal. Whoever has only the page can do nothing. */
export function createAskOwner(on: Pick<ConsentOptions, 'announce'>) {
  return (
    res: Response,
    {
      id,
      code,
      isLast,
      client,
      asked,
    }: ReturnType<Approvals['open']> & { client: ClientRecord; asked: Asked },
  ): void => {
    if (code !== undefined) on.announce(lineOf(code, { client, asked }))
    if (isLast) on.announce(FLOODED)
    res.set('cache-control', 'no-store').redirect(303, `${PATH}?request=${id}`)
  }
}

const FLOODED =
  "More clients ask to connect than are shown here for some minutes. On the page of the one that you want, type an owner's token in place of the code; make one: relay token create NAME"

/** What a client says of itself comes last and quoted, so that it cannot pass for the code or the target. */
function lineOf(code: string, { client, asked }: { client: ClientRecord; asked: Asked }): string {
  const { origin } = new URL(asked.redirectUri)
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
  return `Code: ${spaced} connects ${origin}, which calls itself ${JSON.stringify(client.name)}`
}

/** The page on which the owner approves a client. It has no script. */
export function createConsent(on: ConsentOptions): Router {
  const router = Router()
  router.get(`${PATH}.css`, (_req, res) => void res.type('css').send(STYLE))

  router.get(PATH, (req, res) => show(res, { request: requestOf(req.query) }))

  router.post(PATH, express.urlencoded({ extended: false, limit: 30_000 }), async (req, res) => {
    const parsed = ConsentBody.safeParse(req.body ?? {})
    if (!parsed.success) {
      const wrong = 'The agent must be 1 to 64 letters, digits, ".", "_" or "-".'
      return show(res, { request: requestOf(req.body), wrong })
    }
    const { request, code, agent, workspace, known, decision } = parsed.data
    const asked = on.approvals.find(request)
    if (asked === undefined) return gone(res)
    if (decision === 'refuse') {
      on.approvals.refuse(request)
      return answer(res, asked, { error: 'access_denied' })
    }
    if (!on.workspaces().includes(workspace)) {
      return show(res, { request, agent, wrong: 'There is no such workspace.' })
    }
    // Only the owner learns which agents exist, so the proof is asked for first.
    const checked = on.approvals.check(request, code)
    if (checked !== 'right') return unproved(res, { request, agent, checked })
    if (known !== agent && (await on.agentsIn(workspace)).includes(agent)) {
      const wrong = `There is an agent “${agent}” in this workspace already. As that agent the client reaches each job which it sends or gets. Connect again to agree, or choose another name.`
      return show(res, { request, agent, workspace, known: agent, wrong, code })
    }
    const done = on.approvals.approve(request, code, { agent, workspace })
    if (typeof done === 'string') return unproved(res, { request, agent, checked: done })
    answer(res, asked, done)
  })
  return router

  function unproved(
    res: Response,
    { checked, ...said }: { request: string; agent: string; checked: Unproved },
  ): void {
    if (checked === 'gone') return gone(res)
    show(res, { ...said, wrong: checked === 'locked' ? LOCKED : WRONG })
  }

  function show(res: Response, said: Said): void {
    const asked = on.approvals.find(said.request)
    const client = asked && on.clients.get(asked.clientId)
    if (asked === undefined || client === undefined) return gone(res)
    // A browser follows a form's redirect only where the page allows forms to lead.
    allowForms(res, new URL(asked.redirectUri).origin)
    res
      .status(said.wrong === undefined ? 200 : 400)
      .send(pageOf({ said, asked, client, workspaces: on.workspaces() }))
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

/** What the form holds when it is shown, and what is wrong with what was sent. */
type Said = {
  request: string
  agent?: string
  workspace?: string
  /** The agent that this answer warns about. */
  known?: string
  code?: string
  wrong?: string
}

const WRONG = 'That is neither the code that the terminal shows nor the token of an owner.'
const LOCKED =
  'Too many wrong codes were tried, so none counts for some minutes. Type the token of an owner instead; make one: relay token create NAME'

function pageOf({
  said,
  asked,
  client,
  workspaces,
}: {
  said: Said
  asked: Asked
  client: ClientRecord
  workspaces: string[]
}): string {
  const { request, agent = '', workspace, known = '', code = '', wrong } = said
  const options = workspaces.map(
    (id) => `<option${id === workspace ? ' selected' : ''}>${escape(id)}</option>`,
  )
  // A token is not sent back to the page; a code is good for this request alone.
  const shownCode = /^[\d ]{0,20}$/.test(code) ? code : ''
  return document(`<h1>Connect “${escape(client.name)}”?</h1>
<p>It asks to use the tools of this relay as the agent below: it reaches the jobs which that agent sends or gets,
and runs whose secret it was given. The name is its own claim. The answer goes to <code>${escape(asked.redirectUri)}</code>.</p>
${wrong === undefined ? '' : `<p class="wrong" role="alert">${escape(wrong)}</p>`}
<form method="post" action="${PATH}">
<input type="hidden" name="request" value="${escape(request)}">
<input type="hidden" name="known" value="${escape(known)}">
<label>The agent that it speaks for, a name of its own<input name="agent" value="${escape(agent)}" required maxlength="64" autocomplete="off" autofocus></label>
<label>The workspace that it gets<select name="workspace">${options.join('')}</select></label>
<label>The code that the relay's terminal shows, or the token of an owner<input name="code" value="${escape(shownCode)}" autocomplete="off"></label>
<button name="decision" value="approve">Connect</button>
<button name="decision" value="refuse" formnovalidate>Refuse</button>
</form>`)
}

function document(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>durable-relay</title><link rel="stylesheet" href="${PATH}.css"><main>${body}</main></html>\n`
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
