import { useSyncExternalStore } from 'react'

let count = 0

/** Changes with each change of the page's colours: what is drawn on a canvas does not follow them by itself. */
export function useThemeCount(): number {
  return useSyncExternalStore(subscribe, () => count)
}

function subscribe(listener: () => void): () => void {
  const changed = () => {
    count += 1
    listener()
  }
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', changed)
  const chosen = new MutationObserver(changed)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  }
}
