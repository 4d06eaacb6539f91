import { existsSync } from 'node:fs'
import { join } from 'node:path'

import express from 'express'
import type { Request, RequestHandler, Response } from 'express'

/** Shown in place of the page where it was not built. */
const UNBUILT = `<!doctype html><title>durable-relay</title><p>The page is not built. Run: npm run build</p>\n`

/** The forms that the build makes of each file, smallest first, and the endings of their names. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Names of files that the build may have packed. */
const PACKABLE = /^\/[\w-][\w./-]*\.(?:js|css|svg|html|json|webmanifest)$/

/**
 * Serves the built page of a directory at `/`, and its files, each in the smallest form that the build made of it and
 * the browser accepts. Views of the page are behind a `#`, so they need no paths of their own. Assets are named by
 * their content, so browsers may cache them for ever.
 */
export function createPage(directory: string): RequestHandler[] {
  const index = join(directory, 'index.html')
  const files = express.static(directory, {
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (res: Response, path) => keep(res, path.includes('/assets/')),
  })

  /** Sends a packed form of a file; false where none is there that the browser accepts. */
  function sendPacked(req: Request, res: Response, name: string): boolean {
    const form = PACKED.find(
      ([encoding, ending]) =>
        req.acceptsEncodings(encoding) === encoding && existsSync(join(directory, name + ending)),
    )
    if (form === undefined) return false
    const [encoding, ending] = form
    keep(res, name.startsWith('/assets/'))
    res.type(name.slice(name.lastIndexOf('.'))).set('content-encoding', encoding)
    res.sendFile(name.slice(1) + ending, { root: directory, cacheControl: false })
    return true
  }

  const packed: RequestHandler = (req, res, next) => {
    // The packed form of a file has no address of its own.
    if (PACKED.some(([, ending]) => req.path.endsWith(ending))) return next('router')
    if (isRead(req) && PACKABLE.test(req.path) && sendPacked(req, res, req.path)) return
    next()
  }
  const page: RequestHandler = (req, res, next) => {
    if (req.path !== '/' || !isRead(req)) return next()
    if (sendPacked(req, res, '/index.html')) return
    keep(res, false)
    if (existsSync(index)) return res.sendFile(index)
    return res.status(503).type('html').send(UNBUILT)
  }
  const router = express.Router()
  router.use(packed, files, page)
  return [router]
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

function keep(res: Response, isNamedByContent: boolean): void {
  res.vary('Accept-Encoding')
  res.set('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
}
