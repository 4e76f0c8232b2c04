/**
 * A duty without the name of the employer: "at Elm Works" goes, "Elm Works’s programs" become the organization’s,
 * "Elm Works bylaws" organizational ones. A requirement keeps the name where it may be a product ("Oracle databases").
 */
export function withoutEmployer(text: string, employers: readonly string[], isDuty: boolean): string {
  let line = text
  for (const name of employers) {
    if (!line.includes(name)) continue
    const literal = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+')
    const own = new RegExp(
      String.raw`(?:\b[Tt]he\s+)?(?<![\p{L}\p{N}])${literal}(?:['’]s|(?<=s)['’])(?!\p{L})`,
      'gu',
    )
    const at = new RegExp(
      String.raw`\s+(?:at|for|within|across|throughout)\s+(?:the\s+)?${literal}(?=$|[.;]|,\s+(?:\p{L}+ing|to|and\s+\p{Ll}+)\s)`,
      'gu',
    )
    line = line.replace(own, 'the organization’s')
    line = line.replace(at, (whole, start: number) =>
      line.slice(0, start).trim().split(/\s+/u).length < 2 ? whole : '',
    )
    if (isDuty) line = inside(line, literal)
  }
  return line
}

/** The name where it says whose something is, or who is meant. */
function inside(line: string, literal: string): string {
  // Before or behind another capitalised word the name is part of a longer one.
  const name = String.raw`(?<![\p{L}\p{N}]|\s\p{Lu}\p{Ll}{1,20}\s)${literal}(?![\p{L}\p{N}]|\s+\p{Lu}\p{Ll})`
  return line
    .replace(
      new RegExp(
        String.raw`\b([Tt]he)\s+${name}(?=\s+\p{Ll}{3})(?!\s+(?:and|or|with|for|from|that|which|who|into|through|using|while|when|is|are)\b)`,
        'gu',
      ),
      '$1 organization’s',
    )
    .replace(new RegExp(String.raw`\ba\s+${name}(?=\s+\p{Ll}{3})`, 'gu'), 'an organizational')
    .replace(
      new RegExp(
        String.raw`${name}(?=\s+\p{Ll}{3})(?!\s+(?:and|or|with|for|from|that|which|who|into|through|using|while|when|is|are|has|will|can)\b)`,
        'gu',
      ),
      'organizational',
    )
    .replace(new RegExp(String.raw`\b([Tt]he)\s+${name}`, 'gu'), '$1 organization')
    .replace(new RegExp(name, 'gu'), 'the organization')
}
