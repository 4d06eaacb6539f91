import type { Response } from 'express'

import { RelayError } from '../../errors.ts'
import { dispositionOf } from '../file-name.ts'
import { findJob } from '../house.ts'
import type { House } from '../house.ts'
import type { Call } from '../route.ts'
import { resultOf } from '../view/row.ts'
import { jobOf } from './jobs.ts'

/** Where the content of an artifact is; they are numbered from 1, as `relay artifact` counts them. */
export const ARTIFACT_PATH = '/api/jobs/:id/artifacts/:number'

/** A text that is to become a file on the caller's machine. */
export type Download = { name: string; text: string }

/** The artifact that a path names, of a job that the caller may see. Throws `ARTIFACT_NOT_FOUND`. */
export async function openArtifact(house: House, call: Omit<Call, 'body'>): Promise<Download> {
  const { job, services } = await findJob(house, call.caller, jobOf(call))
  const artifacts = resultOf(job)?.artifacts ?? []
  const number = call.params['number'] ?? ''
  const found = artifacts.find((_, at) => String(at + 1) === number)
  if (found === undefined) {
    const message = `Cannot open artifact "${number.slice(0, 20)}" of job "${job.job_id}": it has ${artifacts.length}. GET /api/jobs/${job.job_id} lists them.`
    throw new RelayError('ARTIFACT_NOT_FOUND', message)
  }
  return { name: found.name, text: await services.queue.readText(found.blob) }
}

/**
 * Sends a file that an agent wrote: bytes to keep, whatever type it said they are, and nothing that may run
 * or load anything if a browser should show them all the same.
 */
export function sendDownload(res: Response, { name, text }: Download): void {
  res.set({
    'cache-control': 'no-store',
    'content-disposition': dispositionOf(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  res.send(Buffer.from(text))
}
