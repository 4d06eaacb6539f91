/** The store that the tests use which run over each of them: `RELAY_TEST_STORE=postgres`, or files. */
export const CHOSEN_STORE = process.env['RELAY_TEST_STORE'] === 'postgres' ? 'postgres' : 'files'

/** Options of a test that looks at files of the store: over another store it is skipped. */
export const onFiles = {
  skip: CHOSEN_STORE === 'files' ? false : 'a test of the file store',
}
