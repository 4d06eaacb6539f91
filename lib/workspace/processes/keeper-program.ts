import { readFileSync } from 'node:fs'

/**
 * The text of keeper.mjs, which Node runs from its standard input. A bundle has no separate file for it, so the build
 * replaces this module by the text (esbuild.config.mjs).
 */
export function keeperText(): string {
  return readFileSync(new URL('./keeper.mjs', import.meta.url), 'utf8')
}
