/**
 * The program of the checking thread, for `Worker`. A bundle has no separate file for it, so the build replaces
 * this module by the program's text (esbuild.config.mjs).
 */
export const program: { entry: URL | string; eval: boolean } = {
  entry: new URL('./thread.mjs', import.meta.url),
  eval: false,
}
