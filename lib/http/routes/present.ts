import type { Response } from 'express'
import type * as z from 'zod'

import { answer } from '../../operations/jobs/answer.ts'
import { cancel } from '../../operations/jobs/cancel.ts'
import { dispatch } from '../../operations/jobs/dispatch.ts'
import { fork } from '../../operations/jobs/fork.ts'
import { retry } from '../../operations/jobs/retry.ts'
import { steer } from '../../operations/jobs/steer.ts'
import { readArtifact } from '../../operations/look/read-artifact.ts'
import { rowFor } from '../../operations/look/row.ts'
import { getAttachment } from '../../operations/messages/get-attachment.ts'
import type { Operation } from '../../operations/operation.ts'
import { dismiss } from '../../operations/people/dismiss.ts'
import { merge } from '../../operations/people/merge.ts'
import { reassign } from '../../operations/people/reassign.ts'
import { recover } from '../../operations/people/recover.ts'
import { review } from '../../operations/people/review.ts'
import type { Performed } from '../../operations/perform.ts'
import { ActionDone, Dispatched } from '../../schema/api.ts'
import type { Job } from '../../schema/job.ts'
import { isCreation, placeOfNew } from './created.ts'
import { dispositionOf } from './file-name.ts'
import { sendJson } from './send-json.ts'

/** How the result of an operation becomes a response. */
export type Presenter<Result = unknown> = {
  /** The schema of the JSON that is sent; undefined for a file. */
  output: z.core.$ZodObject | undefined
  send(res: Response, performed: Performed<Result>): void | Promise<void>
}

/** The presenter of an operation: its own, or its output as JSON. */
export function presenterOf(operation: Operation): Presenter {
  const own = PRESENTERS.find((entry) => entry.name === operation.name)
  return own?.presenter ?? asJson(operation.output, ({ result }) => operation.view(result))
}

/** Sends what an operation did; the answer to a call that made something new says where that is. */
export async function present(
  operation: Operation,
  res: Response,
  performed: Performed<unknown>,
): Promise<void> {
  if (isCreation(operation.name)) {
    const { result, at } = performed
    const place = placeOfNew(operation.name, operation.view(result), at?.workspace)
    if (place !== undefined) res.status(201).location(place)
  }
  await presenterOf(operation).send(res, performed)
}

const PRESENTERS: { name: string; presenter: Presenter }[] = [
  presented(
    dispatch,
    asJson(Dispatched, ({ result, at }) => ({ ...placeOf(at), ...result })),
  ),
  presented(retry, asSent()),
  presented(fork, asSent()),
  presented(reassign, asSent()),
  presented(
    cancel,
    asDone(({ job, cancelled }) => ({ job, changed: cancelled })),
  ),
  presented(answer, asDone()),
  presented(steer, asDone()),
  presented(recover, asDone()),
  presented(review, asDone()),
  presented(merge, asDone()),
  presented(dismiss, asDone()),
  presented(readArtifact, {
    output: undefined,
    send: (res, { result: { artifact, text } }) =>
      sendDownload(res, { name: artifact.name, content: Buffer.from(text) }),
  }),
  presented(getAttachment, {
    output: undefined,
    send: (res, { result: { name, content } }) =>
      sendDownload(res, { name, content: Buffer.from(content) }),
  }),
]

function presented<Input, Result, Output>(
  { name }: Operation<Input, Result, Output>,
  presenter: Presenter<Result>,
): { name: string; presenter: Presenter } {
  return { name, presenter }
}

function asJson<Result>(
  output: z.core.$ZodObject,
  view: (performed: Performed<Result>) => object | Promise<object>,
): Presenter<Result> {
  return {
    output,
    send: async (res, performed) => sendJson(res, await view(performed)),
  }
}

/** Presents a job that was sent for another one. */
function asSent(): Presenter<{ job: Job; deduped: boolean }> {
  return asJson(Dispatched, ({ result: { job, deduped }, at }) => {
    const { job_id, request_id, state } = job
    return { ...placeOf(at), job_id, request_id, deduped, state }
  })
}

type Done = { job: Job; changed: boolean }

/** Presents what was done to a job as the row of the job after it. */
function asDone(): Presenter<Done>
function asDone<Result>(doneOf: (result: Result) => Done): Presenter<Result>
function asDone(doneOf: (result: Done) => Done = (done) => done): Presenter<Done> {
  return asJson(ActionDone, async ({ result, at }) => {
    const { job, changed } = doneOf(result)
    const { workspace, relay } = found(at)
    return { job: await rowFor(relay, workspace, job), changed }
  })
}

function placeOf(at: Performed<unknown>['at']): { workspace: string } {
  return { workspace: found(at).workspace }
}

function found<T>(at: T | undefined): T {
  if (at === undefined) throw new Error('The operation was not performed in one workspace.')
  return at
}

/**
 * Sends a file that an agent wrote: as bytes to save, whatever type the agent named, and with a policy under which
 * nothing in it runs or loads if a browser should show it.
 */
function sendDownload(res: Response, file: { name: string; content: Buffer }): void {
  res.set({
    'cache-control': 'no-store',
    'content-disposition': dispositionOf(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  res.send(file.content)
}
