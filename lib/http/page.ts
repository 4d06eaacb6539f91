import { existsSync } from 'node:fs'
import { join } from 'node:path'

import express from 'express'
import type { RequestHandler } from 'express'

/** Shown in place of the page where it was not built. */
const UNBUILT = `<!doctype html><title>durable-relay</title><p>The page is not built. Run: npm run build</p>\n`

/** A file of the page; every other path is a place inside it, which the page's own script shows. */
const FILE = /\.[a-z0-9]{1,8}$/i

/** Serves the built page of a directory. Its assets are named by what they hold, so they may be kept for ever. */
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
  const place: RequestHandler = (req, res, next) => {
    const isPlace = req.method === 'GET' || req.method === 'HEAD'
    if (!isPlace || FILE.test(req.path) || req.accepts('html') === false) return next()
    res.set('cache-control', 'no-cache')
    if (existsSync(index)) return res.sendFile(index)
    return res.status(503).type('html').send(UNBUILT)
  }
  return [files, place]
}
