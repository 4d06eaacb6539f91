import express, { Router } from 'express'
import type { Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Approvals, Asked, Proof, Unproved } from '../../access/approvals.ts'
import type { Clients } from '../../access/oauth-clients.ts'
import { commonScopes } from '../../access/scopes.ts'
import type { ClientRecord } from '../../schema/access-records.ts'
import { AgentId } from '../../schema/name.ts'
import { Scope } from '../../schema/root.ts'
import { CONSENT_PATH, documentOf, pageOf } from './page.ts'
import type { Choices, Form } from './page.ts'
import { STYLE } from './style.ts'

/** The form on which a person approves a client. */
const ConsentBody = z.object({
  request: z.string().check(z.maxLength(12_000)),
  code: z._default(z.string().check(z.maxLength(100)), ''),
  agent: AgentId,
  workspace: z.string().check(z.maxLength(200)),
  /** The ticked scopes: a browser sends one as a text, and several as a list. */
  scope: z._default(z.union([Scope, z.array(Scope)]), []),
  /** The agent that the person was warned about and wants anyway. */
  known: z._default(z.string().check(z.maxLength(64)), ''),
  decision: z.enum(['approve', 'refuse']),
})

/** A person who signed in for one request, with what the operator lets this person choose. */
export type SignedIn = {
  /** The name for the audit log and the approval, such as `github:octocat`. */
  person: string
  /** The name for the page. */
  shownAs: string
  scopes: readonly Scope[]
  workspaces: readonly string[] | undefined
  agents: readonly string[] | undefined
}

/** Another way to show who approves, beside the code and an owner's token. */
export type SignIn = {
  /** The button of the page; undefined when it is not configured, or cannot carry this request. */
  offer: (request: string) => { path: string; label: string } | undefined
  /** The origin to which its form leads; undefined when it is not configured. */
  origin: () => string | undefined
  /** Who signed in for this request in the browser that sends `req`. */
  find: (req: Request, request: string) => SignedIn | undefined
}

export type ConsentOptions = {
  base: URL
  approvals: Approvals
  clients: Clients
  signIn: SignIn
  /** Workspaces that a client may receive; the form selects the first. */
  workspaces: () => string[]
  /** The agents of a workspace that exist; a client with such a name receives what is sent to that agent. */
  agentsIn: (workspace: string) => Promise<string[]>
  /** Called with each approval before its client learns of it. `person` approved it. */
  approved: (given: { agent: string; workspace: string; person: string }) => Promise<void>
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
    res.set('cache-control', 'no-store').redirect(303, `${CONSENT_PATH}?request=${id}`)
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

/** The page on which a person approves a client. It has no script. */
export function createConsent(on: ConsentOptions): Router {
  const router = Router()
  router.get(`${CONSENT_PATH}.css`, (_req, res) => void res.type('css').send(STYLE))

  router.get(CONSENT_PATH, (req, res) => show(req, res, { request: requestOf(req.query) }))

  const readForm = express.urlencoded({ extended: false, limit: 30_000 })
  router.post(CONSENT_PATH, readForm, async (req, res) => {
    const parsed = ConsentBody.safeParse(req.body ?? {})
    if (!parsed.success) {
      const wrong = 'The agent must be 1 to 64 letters, digits, ".", "_" or "-".'
      return show(req, res, { request: requestOf(req.body), wrong })
    }
    const { request, code, agent, workspace, known, decision } = parsed.data
    const asked = on.approvals.find(request)
    if (asked === undefined) return showGone(res)
    if (decision === 'refuse') {
      on.approvals.refuse(request)
      return answerClient(res, on.base, asked, { error: 'access_denied' })
    }
    const signedIn = on.signIn.find(req, request)
    const choices = choicesFor(asked, signedIn)
    const scopes = commonScopes(choices.scopes, [parsed.data.scope].flat())
    const form = { request, agent, workspace, code, scopes }
    const problem = problemOf({ agent, workspace }, choices)
    if (problem !== undefined) return show(req, res, { ...form, wrong: problem })
    // Only a person who may approve may learn which agents exist, so the proof is checked first.
    const proof: Proof = signedIn === undefined ? { typed: code } : { signedIn: true }
    const checked = on.approvals.check(request, proof)
    if (checked !== 'right') return unproved(req, res, { ...form, code: '', checked })
    const isKnown = known !== agent && choices.agents === undefined
    if (isKnown && (await on.agentsIn(workspace)).includes(agent)) {
      const wrong = `There is an agent “${agent}” in this workspace already. As that agent the client reaches each job which it sends or gets. Connect again to agree, or choose another name.`
      return show(req, res, { ...form, known: agent, wrong })
    }
    const person = signedIn?.person ?? 'owner'
    const done = on.approvals.approve(request, proof, { agent, workspace, scopes, person })
    if (typeof done === 'string') return unproved(req, res, { ...form, code: '', checked: done })
    await on.approved({ agent, workspace, person })
    answerClient(res, on.base, asked, done)
  })
  return router

  /** The owner chooses freely. A person who signed in chooses among what the operator configured for this person. */
  function choicesFor(asked: Asked, signedIn: SignedIn | undefined): Choices {
    const all = on.workspaces()
    if (signedIn === undefined) return { workspaces: all, agents: undefined, scopes: asked.scopes }
    return {
      workspaces: all.filter((id) => signedIn.workspaces?.includes(id) ?? true),
      agents: signedIn.agents,
      scopes: commonScopes(asked.scopes, signedIn.scopes),
    }
  }

  function unproved(
    req: Request,
    res: Response,
    { checked, ...form }: Form & { checked: Unproved },
  ): void {
    if (checked === 'gone') return showGone(res)
    show(req, res, { ...form, wrong: checked === 'locked' ? LOCKED : WRONG })
  }

  function show(req: Request, res: Response, form: Form): void {
    const asked = on.approvals.find(form.request)
    const client = asked && on.clients.get(asked.clientId)
    if (asked === undefined || client === undefined) return showGone(res)
    const signedIn = on.signIn.find(req, form.request)
    const signIn = signedIn === undefined ? on.signIn.offer(form.request) : undefined
    // A browser follows the redirect of a form only to an origin that the policy of the page allows.
    const targets = [new URL(asked.redirectUri).origin, signIn && on.signIn.origin()]
    allowForms(res, targets)
    const choices = choicesFor(asked, signedIn)
    const status = form.wrong === undefined ? 200 : 400
    const person = signedIn?.shownAs
    res.status(status).send(pageOf({ form, asked, client, choices, person, signIn }))
  }
}

/** Sends the person back to the client with an answer. */
export function answerClient(
  res: Response,
  base: URL,
  asked: Asked,
  params: Record<string, string>,
): void {
  const target = new URL(asked.redirectUri)
  for (const [name, value] of Object.entries(params)) target.searchParams.set(name, value)
  if (asked.state !== undefined) target.searchParams.set('state', asked.state)
  // RFC 9207: names this server, so that a client of several servers cannot confuse them.
  target.searchParams.set('iss', base.href)
  res.set('cache-control', 'no-store').redirect(303, target.href)
}

/** Shows that a request is closed or unknown. */
export function showGone(res: Response): void {
  allowForms(res, [])
  res.status(410).send(documentOf('<p>This request is over. Start again where you came from.</p>'))
}

/** Lets the forms of a page lead to this server and to these origins. */
function allowForms(res: Response, targets: readonly (string | undefined)[]): void {
  const allowed = ["'self'", ...targets.filter((target) => target !== undefined)].join(' ')
  res.set(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; base-uri 'none'; form-action ${allowed}; frame-ancestors 'none'`,
  )
  res.set('cache-control', 'no-store').type('html')
}

/** What is wrong with the chosen names; undefined when the person may choose them. */
function problemOf(
  { agent, workspace }: { agent: string; workspace: string },
  { agents, workspaces }: Choices,
): string | undefined {
  if (!workspaces.includes(workspace)) return 'There is no such workspace.'
  if (agents?.includes(agent) === false) return 'You may not connect a client as this agent.'
  return undefined
}

function requestOf(body: unknown): string {
  const { request } = (body ?? {}) as Record<string, unknown>
  return typeof request === 'string' ? request : ''
}

const WRONG = 'That is neither the code that the terminal shows nor the token of an owner.'
const LOCKED =
  'Too many wrong codes were tried, so none counts for some minutes. Type the token of an owner instead; make one: relay token create NAME'
