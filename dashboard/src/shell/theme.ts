import { useEffect } from 'react'

import { useSetting } from '../base/setting.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The colour theme; `next` switches through `THEMES`. */
export function useTheme(): { theme: Theme; next: () => void } {
  const [theme, setTheme] = useSetting('theme', THEMES)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const next = () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system')
  return { theme, next }
}
