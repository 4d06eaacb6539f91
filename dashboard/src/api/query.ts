/** What a path of the API is asked with; empty values are left out. */
export type Query = Record<string, string | number | null | undefined>
