import { constants } from 'node:zlib'

import compression from 'compression'
import type { RequestHandler } from 'express'

/** Bytes from which an answer is compressed. */
const THRESHOLD = 1024

/** Of 0 to 11: about as fast as gzip, and smaller. */
const QUALITY = 4

/**
 * Compresses the answer to a read with brotli or gzip, as the caller accepts it. It is mounted for reads alone: no
 * event stream passes it, and no answer with a secret, because those answer changes. A page of another origin can
 * send nothing that is authenticated, so none can measure how its own words compress beside another text (BREACH).
 */
export const compressRead: RequestHandler = compression({
  threshold: THRESHOLD,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } },
})
