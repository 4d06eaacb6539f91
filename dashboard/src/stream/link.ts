import type { ToHub, ToPage } from './wire.ts'

/** A way to the hub. */
export type Link = {
  post: (message: ToHub) => void
  /** The hub did not answer: replaces it where that is possible. */
  replace: () => void
  close: () => void
}

export type LinkListener = {
  receive: (message: ToPage) => void
  /** Another hub took over: the page must say hello to it. */
  changed: () => void
  /** This way does not work in this browser. */
  failed: () => void
}

/** Opens a way to the hub; undefined where the browser has no such way. */
export type OpenLink = (on: LinkListener) => Link | undefined
