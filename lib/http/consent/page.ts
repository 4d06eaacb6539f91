import type { Asked } from '../../access/approvals.ts'
import type { ClientRecord } from '../../schema/access-records.ts'
import type { Scope } from '../../schema/root.ts'
import { SCOPE_WORDS } from './scope-words.ts'

/** The path of the consent page, of its form and, with `.css`, of its style. */
export const CONSENT_PATH = '/oauth/consent'

/** The values of the form when it is shown, and what was wrong with the last ones. */
export type Form = {
  request: string
  agent?: string | undefined
  workspace?: string | undefined
  /** The agent that the page warns about. */
  known?: string | undefined
  code?: string | undefined
  /** The scopes that are ticked; undefined before the person has chosen. */
  scopes?: readonly Scope[] | undefined
  wrong?: string | undefined
}

/** What the person who approves may choose. */
export type Choices = {
  workspaces: readonly string[]
  /** Undefined for any name. */
  agents: readonly string[] | undefined
  scopes: readonly Scope[]
}

/** What is ticked before the person has chosen. */
const DEFAULT_SCOPES: readonly Scope[] = ['mcp:read']

/** The page that asks a person to approve a client. Every text of the client is shown as text. */
export function pageOf(on: {
  form: Form
  asked: Asked
  client: ClientRecord
  choices: Choices
  /** The person who signed in for this request, in place of a code. */
  person: string | undefined
  /** Where the page offers to sign in; undefined where it does not. */
  signIn: { path: string; label: string } | undefined
}): string {
  const { form, asked, client, choices, person, signIn } = on
  const { request, known = '', wrong } = form
  const button =
    signIn &&
    `<form method="post" action="${signIn.path}"><input type="hidden" name="request" value="${escape(request)}">
<button>${escape(signIn.label)}</button></form>`
  return documentOf(`<h1>Connect “${escape(client.name)}”?</h1>
<p>It asks to use the tools of this relay as the agent below: it reaches the jobs which that agent sends or gets,
and runs whose secret it was given. The name is its own claim. The answer goes to <code>${escape(asked.redirectUri)}</code>.</p>
${wrong === undefined ? '' : `<p class="wrong" role="alert">${escape(wrong)}</p>`}
${button ?? ''}
<form method="post" action="${CONSENT_PATH}">
<input type="hidden" name="request" value="${escape(request)}">
<input type="hidden" name="known" value="${escape(known)}">
${agentField(form, choices)}
<label>The workspace that it gets<select name="workspace">${options(choices.workspaces, form.workspace)}</select></label>
${scopeFields(form, choices)}
${person === undefined ? codeField(form) : `<p>Signed in as <strong>${escape(person)}</strong>.</p>`}
<button name="decision" value="approve">Connect</button>
<button name="decision" value="refuse" formnovalidate>Refuse</button>
</form>`)
}

/** A page of the relay without a script. */
export function documentOf(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>durable-relay</title><link rel="stylesheet" href="${CONSENT_PATH}.css"><main>${body}</main></html>\n`
}

function agentField({ agent = '' }: Form, { agents }: Choices): string {
  const about = 'The agent that it speaks for'
  if (agents !== undefined) {
    return `<label>${about}<select name="agent">${options(agents, agent)}</select></label>`
  }
  return `<label>${about}, a name of its own<input name="agent" value="${escape(agent)}" required maxlength="64" autocomplete="off" autofocus></label>`
}

function options(names: readonly string[], chosen: string | undefined): string {
  return names
    .map((name) => `<option${name === chosen ? ' selected' : ''}>${escape(name)}</option>`)
    .join('')
}

function scopeFields({ scopes: ticked = DEFAULT_SCOPES }: Form, { scopes }: Choices): string {
  if (scopes.length === 0) return ''
  const boxes = scopes.map((scope) => {
    const checked = ticked.includes(scope) ? ' checked' : ''
    return `<label class="scope"><input type="checkbox" name="scope" value="${scope}"${checked}><span>${escape(SCOPE_WORDS[scope])} <code>${scope}</code></span></label>`
  })
  return `<fieldset><legend>Tools that it may use on this machine</legend>
${boxes.join('\n')}
<p class="note">The rules of each root still apply. What goes beyond them asks you each time.</p></fieldset>`
}

function codeField({ code = '' }: Form): string {
  // A token is not sent back to the page; a code is valid for this request only.
  const shown = /^[\d ]{0,20}$/.test(code) ? code : ''
  return `<label>The code that the relay's terminal shows, or the token of an owner<input name="code" value="${escape(shown)}" autocomplete="off"></label>`
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
