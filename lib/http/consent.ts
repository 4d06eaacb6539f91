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

/** The style of the consent page, in the colours of the dashboard. */
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
  /** Workspaces that a client may receive; the form selects the first. */
  workspaces: () => string[]
  /** The agents of a workspace that exist; a client with such a name receives what is sent to that agent. */
  agentsIn: (workspace: string) => Promise<string[]>
  /** Called with each approval before its client learns of it. */
  approved: (given: { agent: string; workspace: string }) => Promise<void>
  /** Shows a line to the person at the terminal where the server runs. */
  announce: (line: string) => void
}

/** Sends a person to the page, and the code for it to the terminal. The page alone approves nothing. */
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

/** The client's own name comes last and in quotes, so that it cannot pass for the code or the address. */
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
    if (asked === undefined) return showGone(res)
    if (decision === 'refuse') {
      on.approvals.refuse(request)
      return answer(res, asked, { error: 'access_denied' })
    }
    if (!on.workspaces().includes(workspace)) {
      return show(res, { request, agent, wrong: 'There is no such workspace.' })
    }
    // Only the owner may learn which agents exist, so the code is checked first.
    const checked = on.approvals.check(request, code)
    if (checked !== 'right') return unproved(res, { request, agent, checked })
    if (known !== agent && (await on.agentsIn(workspace)).includes(agent)) {
      const wrong = `There is an agent “${agent}” in this workspace already. As that agent the client reaches each job which it sends or gets. Connect again to agree, or choose another name.`
      return show(res, { request, agent, workspace, known: agent, wrong, code })
    }
    const done = on.approvals.approve(request, code, { agent, workspace })
    if (typeof done === 'string') return unproved(res, { request, agent, checked: done })
    await on.approved({ agent, workspace })
    answer(res, asked, done)
  })
  return router

  function unproved(
    res: Response,
    { checked, ...form }: { request: string; agent: string; checked: Unproved },
  ): void {
    if (checked === 'gone') return showGone(res)
    show(res, { ...form, wrong: checked === 'locked' ? LOCKED : WRONG })
  }

  function show(res: Response, form: Form): void {
    const asked = on.approvals.find(form.request)
    const client = asked && on.clients.get(asked.clientId)
    if (asked === undefined || client === undefined) return showGone(res)
    // A browser follows the redirect of a form only to an origin that the policy of the page allows.
    allowForms(res, new URL(asked.redirectUri).origin)
    res
      .status(form.wrong === undefined ? 200 : 400)
      .send(pageOf({ form, asked, client, workspaces: on.workspaces() }))
  }

  function answer(res: Response, asked: Asked, params: Record<string, string>): void {
    const target = new URL(asked.redirectUri)
    for (const [name, value] of Object.entries(params)) target.searchParams.set(name, value)
    if (asked.state !== undefined) target.searchParams.set('state', asked.state)
    // RFC 9207: names this server, so that a client of several servers cannot confuse them.
    target.searchParams.set('iss', on.base.href)
    res.set('cache-control', 'no-store').redirect(303, target.href)
  }
}

function showGone(res: Response): void {
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

/** The values of the form when it is shown, and what was wrong with the last ones. */
type Form = {
  request: string
  agent?: string
  workspace?: string
  /** The agent that the page warns about. */
  known?: string
  code?: string
  wrong?: string
}

const WRONG = 'That is neither the code that the terminal shows nor the token of an owner.'
const LOCKED =
  'Too many wrong codes were tried, so none counts for some minutes. Type the token of an owner instead; make one: relay token create NAME'

function pageOf({
  form,
  asked,
  client,
  workspaces,
}: {
  form: Form
  asked: Asked
  client: ClientRecord
  workspaces: string[]
}): string {
  const { request, agent = '', workspace, known = '', code = '', wrong } = form
  const options = workspaces.map(
    (id) => `<option${id === workspace ? ' selected' : ''}>${escape(id)}</option>`,
  )
  // A token is not sent back to the page; a code is valid for this request only.
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
