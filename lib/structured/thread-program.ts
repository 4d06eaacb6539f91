/**
 * The program of the checking thread, as `Worker` takes it. A bundle has no file of its own for it, so the
 * build puts the program's text in place of this module (esbuild.config.mjs).
 */
export const program: { entry: URL | string; eval: boolean } = {
  entry: new URL('./thread.mjs', import.meta.url),
  eval: false,
}
