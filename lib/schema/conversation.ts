import { hash } from 'node:crypto'

import type { Sender } from './task.ts'

/** Who named a conversation: an agent, and the scope of what it sent. */
export type Founder = { agent: string; scope?: string | undefined }

/**
 * What is known of a conversation beside its thread. `job_ids` are its latest jobs, oldest first. `founder` is
 * the sender whose job gave it its title; unknown for titles of older versions.
 */
export type ConversationRecord = {
  key: string
  title?: string | undefined
  founder?: Founder | undefined
  job_ids: string[]
  updated_at: string
}

/** What is noted of a conversation: a title with the sender whose job gave it, or one more job. */
export type ConversationNote = { title?: string; founder?: Founder; jobId?: string }

/** Characters of a key that are shown as they are; a longer one is cut, and told apart by its hash. */
const SHOWN = 100

/**
 * The key under which a remote caller's conversation is kept: `agent/key~hash`. The hash makes it a key that
 * no other sender's request leads to by chance; the owner, who may join any conversation, writes it out. A key
 * that is of this form for this caller already stays as it is, so that a retry or a follow-up continues there.
 */
export function keyWithin(scope: string, key: string): string {
  if (isWithin(scope, key)) return key
  const inner = key.length <= SHOWN ? key : `${key.slice(0, SHOWN)}~${digest(key)}`
  return signed(scope, inner)
}

/** True for a key that `keyWithin` made for this scope. */
function isWithin(scope: string, key: string): boolean {
  const inner = key.slice(scope.length + 1, key.lastIndexOf('~'))
  return key === signed(scope, inner)
}

/** The agent of a remote caller whose conversation this is; undefined for a conversation of the owner's agents. */
export function scopeOfKey(key: string): string | undefined {
  const scope = key.slice(0, Math.max(0, key.indexOf('/')))
  return scope !== '' && isWithin(scope, key) ? scope : undefined
}

/** True when two jobs were sent by the same sender, and neither or both for the same remote caller. */
export function isSameSender(a: Sent, b: Sent): boolean {
  return a.from.agent === b.from.agent && a.scope === b.scope
}

type Sent = { from: Sender; scope?: string | undefined }

function signed(scope: string, inner: string): string {
  return `${scope}/${inner}~${digest(`${scope}\0${inner}`)}`
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 16)
}
