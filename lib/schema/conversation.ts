import { hash } from 'node:crypto'

import type { Sender } from './task.ts'

/** The agent that named a conversation, with the scope of its jobs. */
export type Founder = { agent: string; scope?: string | undefined }

/**
 * What is stored about a conversation besides its thread. `job_ids` are its latest jobs, oldest first. `founder`
 * is the sender whose job set the title; titles written by older versions have none.
 */
export type ConversationRecord = {
  key: string
  title?: string | undefined
  founder?: Founder | undefined
  job_ids: string[]
  updated_at: string
}

/** An update of a conversation: a title with the sender whose job set it, or one more job. */
export type ConversationNote = { title?: string; founder?: Founder; jobId?: string }

/** Characters kept of a key. A longer key is cut and made unique by a hash. */
const KEPT_CHARACTERS = 100

/**
 * The key under which a remote caller's conversation is stored: `agent/key~hash`. Because of the hash no other
 * sender's key collides with it; the owner, who may join any conversation, can write it out. A key that already
 * has this form for this caller is returned unchanged, so that a retry or a follow-up continues the conversation.
 */
export function keyWithin(scope: string, key: string): string {
  if (isWithin(scope, key)) return key
  const inner =
    key.length <= KEPT_CHARACTERS ? key : `${key.slice(0, KEPT_CHARACTERS)}~${digest(key)}`
  return signed(scope, inner)
}

/** True for a key that `keyWithin` returned for this scope. */
function isWithin(scope: string, key: string): boolean {
  const inner = key.slice(scope.length + 1, key.lastIndexOf('~'))
  return key === signed(scope, inner)
}

/** The agent of the remote caller that owns this conversation; undefined when one of the owner's agents does. */
export function scopeOfKey(key: string): string | undefined {
  const scope = key.slice(0, Math.max(0, key.indexOf('/')))
  return scope !== '' && isWithin(scope, key) ? scope : undefined
}

/** True when the same agent sent both jobs, with the same scope or both without one. */
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
