/** Long-winded phrases and the plain ones that mean the same. Order matters: the first rows make way for later ones. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/\band\s*\/\s*or\b/giu, 'or'],
  [/(?<=\p{L})\((?:s|es)\)/gu, 's'],
  [
    /\b(includ(?:e|es|ing)),?\s+(?:but\s+)?(?:is\s+|are\s+)?not\s+(?:necessarily\s+)?limited\s+to:?,?\s+/giu,
    '$1 ',
  ],
  [/\bin\s+order\s+to\b/giu, 'to'],
  [/\bso\s+as\s+to\b/giu, 'to'],
  [/\bfor\s+the\s+purposes?\s+of\s+(?=\p{L}+ing\b)/giu, 'for '],
  [/\bthe\s+(?:various\s+)?(?:ways?|manner)\s+in\s+which\b/giu, 'how'],
  [/\bon\s+a\s+(daily|weekly|monthly|quarterly)\s+basis\b/giu, '$1'],
  [/\bon\s+a\s+regular\s+basis\b/giu, 'regularly'],
  [/\bdue\s+to\s+the\s+fact\s+that\b/giu, 'because'],
  [/\b(?:prior\s+to)\b/giu, 'before'],
  [/\bas\s+well\s+as\s+in\b/giu, 'and in'],
  [
    /\b(both\s+)?(verbally|orally)\s+and\s+(?:in\s+)?written(?:\s+form(?:at)?)?(?=$|[,.;])/giu,
    '$1$2 and in writing',
  ],
  [/\bin\s+written\s+(?:form\s+)?and\s+(?:oral|verbal)\s+form\b/giu, 'in writing and orally'],
]

/** The passage with the same meaning in plainer words; bracketed examples are read on in the line. */
export function simpler(text: string): string {
  const plainer = PLAINER.reduce((line, [pattern, words]) => line.replace(pattern, words), text)
  return plainer
    .replace(
      /\s*\(\s*(?:e\.\s?g\.?|for\s+example|for\s+instance|such\s+as|like)[,:]?\s+([^()]{2,200})\)/giu,
      (_, list: string) => ` such as ${joined(list)}`,
    )
    .replace(/\s*\(([^()]{2,200}?),?\s+etc\.?\)/giu, (_, list: string) => ` such as ${joined(list)}`)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "REST, SOAP, etc." → "REST and SOAP"; a list that has its joining word stays. */
function joined(list: string): string {
  const items = list.replace(/,?\s+etc\.?$/iu, '').trim()
  if (/\b(?:and|or)\b|;/iu.test(items)) return items
  const parts = items.split(/\s*,\s*/u)
  if (parts.length < 2) return items
  const last = parts[parts.length - 1] ?? ''
  return parts.length === 2 ? `${parts[0]} and ${last}` : `${parts.slice(0, -1).join(', ')}, and ${last}`
}

/** Words a passage of more than 25 words can spare: bracketed asides first, then closing examples. */
export function withinLength(text: string, most: number): string {
  if (count(text) <= most) return text
  const without = tidy(text.replace(/\s*\([^()]*\)/gu, ''))
  if (count(without) <= most) return without
  const examples = tidy(
    without.replace(
      /,?\s+(?:including|includes|such as|for example|for instance|e\.g\.)(?:,|\s)[^;]*$/iu,
      '',
    ),
  )
  return count(examples) >= 6 ? examples : without
}

const count = (text: string): number => text.split(/\s+/u).length
const tidy = (text: string): string =>
  text
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
