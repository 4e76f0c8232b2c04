interface Unit {
  readonly code: string | null
  readonly title: string | null
}

/** Code and title; many titles begin with the code already. Empty without either. */
export function unitName({ code, title }: Unit): string {
  if (!code || !title) return title ?? code ?? ''
  return title.startsWith(code) ? title : `${code} ${title}`
}
