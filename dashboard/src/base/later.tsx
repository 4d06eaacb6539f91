import { createElement, useEffect, useSyncExternalStore } from 'react'
import type { ComponentType, ReactNode } from 'react'

/** Time until a part of the page that could not be loaded is asked for again. */
const AGAIN_MS = 2000

/** A component that is loaded when it is first needed, or earlier with `load`. It shows `fallback` until then. */
export type Later<Props> = ComponentType<Props & { fallback: ReactNode }> & { load: () => void }

/**
 * Loads a component later than the page. Unlike `React.lazy` it fails without an error: while the server is away, or when it has
 * been updated since the page was loaded, the fallback stays and loading is tried again.
 */
export function later<Props extends object>(
  importIt: () => Promise<{ default: ComponentType<Props> }>,
): Later<Props> {
  const readers = new Set<() => void>()
  let loaded: ComponentType<Props> | undefined
  let isLoading = false

  async function load(): Promise<void> {
    if (loaded !== undefined || isLoading) return
    isLoading = true
    try {
      loaded = (await importIt()).default
      for (const reader of readers) reader()
    } catch {
      // The server cannot be reached, or has other files by now.
      if (readers.size > 0) setTimeout(() => void load(), AGAIN_MS)
    } finally {
      isLoading = false
    }
  }

  function subscribe(reader: () => void): () => void {
    readers.add(reader)
    return () => readers.delete(reader)
  }

  function Loaded({ fallback, ...props }: Props & { fallback: ReactNode }): ReactNode {
    const Component = useSyncExternalStore(subscribe, () => loaded)
    useEffect(() => void load(), [])
    // The rest of the props is all but `fallback`, which a type cannot say.
    return Component === undefined ? fallback : createElement(Component, props as unknown as Props)
  }
  return Object.assign(Loaded, { load: () => void load() })
}
