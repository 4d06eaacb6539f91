import type { Express } from 'express'

import { RelayError } from '../errors.ts'
import { sharedJob } from '../operations/people/shared-job.ts'
import type { HttpContext } from './context.ts'
import type { Gate } from './gate/gate.ts'
import { FIXED_ROUTES } from './routes/fixed-routes.ts'
import { sendJson } from './routes/send-json.ts'

/** The header that carries the workspace and the secret of a link: no log of a proxy holds headers. */
export const SHARE_HEADER = 'x-relay-share'

/** Mounts the route that shows one job to those who have its link. It is before the gate, and only reads. */
export function mountShare(app: Express, { workspaces }: HttpContext, gate: Gate): void {
  app.get(FIXED_ROUTES.show_share.path, async (req, res) => {
    const shown = req.headers[SHARE_HEADER]
    try {
      sendJson(res, await sharedJob(workspaces, typeof shown === 'string' ? shown : undefined))
    } catch (error) {
      if (error instanceof RelayError && error.code === 'AUTH_REQUIRED') gate.countGuess(req)
      throw error
    }
  })
}
