import { existsSync } from 'node:fs'
import { join } from 'node:path'

import express from 'express'
import type { RequestHandler } from 'express'

/** Shown in place of the page where it was not built. */
const UNBUILT = `<!doctype html><title>durable-relay</title><p>The page is not built. Run: npm run build</p>\n`

/**
 * Serves the built page of a directory at `/`, and its files. Views of the page are behind a `#`, so they need no
 * paths of their own. Assets are named by their content, so browsers may cache them for ever.
 */
export function createPage(directory: string): RequestHandler[] {
  const index = join(directory, 'index.html')
  const files = express.static(directory, {
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (res, path) => {
      const isNamedByContent = path.includes('/assets/')
      res.set(
        'cache-control',
        isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const page: RequestHandler = (req, res, next) => {
    if (req.path !== '/' || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    res.set('cache-control', 'no-cache')
    if (existsSync(index)) return res.sendFile(index)
    return res.status(503).type('html').send(UNBUILT)
  }
  return [files, page]
}
