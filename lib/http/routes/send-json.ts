import { createHash } from 'node:crypto'

import type { Response } from 'express'

/**
 * Sends JSON. The answer to a GET has a weak ETag of its text, so that a caller that shows the tag again receives 304
 * and no body. Only programs with a token may keep an answer; a browser stores nothing on disk.
 */
export function sendJson(res: Response, body: object): void {
  const text = JSON.stringify(body)
  const { method, headers } = res.req
  const isRead = method === 'GET' || method === 'HEAD'
  const isKept = isRead && headers.authorization !== undefined
  res.set('cache-control', isKept ? 'private, no-cache' : 'no-store')
  if (isRead) {
    const tag = tagOf(text)
    res.set('etag', tag)
    if (has(headers['if-none-match'], tag)) return void res.status(304).end()
  }
  res.set('content-type', 'application/json; charset=utf-8').send(text)
}

/**
 * True when `If-None-Match` names this tag. Express would not look at it beside `Cache-Control: no-cache`, which `fetch`
 * adds to every such request.
 */
function has(tags: string | undefined, tag: string): boolean {
  return (tags ?? '').split(',').some((each) => each.trim() === tag || each.trim() === '*')
}

/** Weak, because the same text may be sent compressed. */
function tagOf(text: string): string {
  return `W/"${createHash('sha1').update(text).digest('base64url')}"`
}
