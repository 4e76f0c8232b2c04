const TITLES: Readonly<Record<string, string>> = { '21cs': '21st Century Skills', onet: 'O*NET' }

/** The short name people know a reference framework by; its id when it has none. */
export function frameworkTitle(id: string): string {
  return TITLES[id] ?? id
}
