export const IMPORT_TABLE: Readonly<Record<string, readonly string[] | '*'>>
export function sourceFiles(root: string, dir: string): string[]
export function importProblems(root: string): string[]
