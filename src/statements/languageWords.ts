const LANGUAGE = `(?:American Sign Language|ASL|Arabic|Bengali|Cantonese|Chinese|Czech|Danish|Dutch|English|Farsi|Finnish|French|German|Greek|Hebrew|Hindi|Hmong|Hungarian|Indonesian|Italian|Japanese|Khmer|Korean|Malay|Mandarin|Norwegian|Polish|Portuguese|Punjabi|Romanian|Russian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Turkish|Ukrainian|Urdu|Vietnamese|Welsh)`
const FLUENT =
  /^(?:be\s+)?(?:an?\s+)?(?:(?:highly|very|completely|fully|excellent|strong|good|full|near|professional|proven)\s+)*(?:fluen(?:cy|t)|native(?:[- ]level)?|business[- ]level)\b/iu
const SKILL = String.raw`(?:\s+languages?)?(?:\s+(?:speaker|skills?|proficiency|fluency|ability|abilities))?`
const HEAD = new RegExp(
  String.raw`^(?:be\s+)?(?:an?\s+)?(?:(?:highly|very|completely|fully|full|near|excellent|strong|good|solid|basic|working|professional|proven|conversational)\s+)*(?:(?:fluen(?:cy|t)|proficien(?:cy|t)|native(?:[- ]level)?|business[- ]level|bilingual|command|knowledge|ability|competen(?:ce|cy))\s+)?(?:to\s+communicate\s+)?(?:(?:in|of|with)\s+)?(?:(?:both|the|spoken|written|oral|verbal|and|conversational)\s+)*(?=(${LANGUAGE})\b)`,
  'u',
)
const TAIL = new RegExp(
  String.raw`^((?:${LANGUAGE})(?:(?:,\s+|\s+and\s+|\s+or\s+|,\s+(?:and|or)\s+|/|\s+\([^()]{2,40}\)\s+(?:and|or)\s+)(?:${LANGUAGE}))*)${SKILL}(?:\s*\(([^()]{2,40})\))?(?=$|[,;.]|\s+(?:and|or|with|for|at)\s)(.*)$`,
  'u',
)

const OTHER =
  /^(?:be\s+)?(?:(?:an?|good|strong|working|proven|some)\s+)*(?:(?:knowledge|command|fluency|proficiency|ability)\s+(?:of|in)\s+)?((?:(?:at\s+least\s+)?(?:an?|one|two|another|additional|other|multiple)\s+)*(?:foreign|second|additional|other|another|third)\s+languages?)(?:\s+(?:skills?|proficiency|fluency|ability|abilities))?(?=$|,|\s+(?:other|besides|in|such)\s)(.*)$/iu

/** "Fluency in English", "fluent French and German" → "Communicate fluently in …"; null when no language is asked for. */
export function spokenLanguage(text: string): string | null {
  const two = /^(?:be\s+)?bilingual\s*(?:\(|in\s+)([^()]{3,60})\)?$/iu.exec(text)?.[1]
  if (two !== undefined) return `Communicate in ${two.replace(/\s*\/\s*/gu, ' and ')}`
  const [, other, more = ''] = OTHER.exec(text) ?? []
  if (other !== undefined) {
    const one = /^(?:foreign|second|third|additional)\s+language$/iu.test(other)
    return `Communicate in ${one ? `${/^a/iu.test(other) ? 'an' : 'a'} ` : ''}${other.charAt(0).toLowerCase()}${other.slice(1)}${more}`
  }
  const lower = text.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (letter, at: number) =>
    new RegExp(`^${LANGUAGE}`, 'u').test(text.slice(at)) ? letter : letter.toLowerCase(),
  )
  const head = HEAD.exec(lower)?.[0].length
  if (head === undefined) return null
  const [, named, manner, rest = ''] = TAIL.exec(lower.slice(head)) ?? []
  if (named === undefined) return null
  // "English language curriculum", "French cuisine": only a tail of the language itself may follow.
  const asked =
    head > 0 || /\b(?:speaker|skills?|proficiency|fluency|ability|abilities)\b/iu.test(lower.slice(head))
  if (!asked) return null
  const opening = lower.slice(0, head)
  const fluentIn = FLUENT.test(lower) || /\b(?:bilingual|fluency|speaker|ability)\b/iu.test(lower)
  if (!fluentIn) {
    const level = /\b(basic|conversational)\b/iu.exec(opening)?.[1]
    const form = /\b((?:spoken|written|oral|verbal)(?:\s+and\s+(?:spoken|written|oral|verbal))?)\s+$/iu.exec(
      opening,
    )?.[1]
    const well = /((?:(?:full|professional|limited|working)\s+)+proficiency)\s/iu.exec(opening)?.[1]
    const how = well !== undefined ? ` with ${well}` : /\bproficien/iu.test(lower) ? ' proficiently' : ''
    const said = manner === undefined ? '' : mannerOf(manner)
    return `Use ${[level, form, named].filter((word) => word !== undefined).join(' ')}${how}${said}${rest}`
  }
  const both = /\b(?:spoken|oral|verbal)\b/iu.test(opening) && /\bwritten\b/iu.test(opening)
  const how = both ? ', orally and in writing' : manner === undefined ? '' : mannerOf(manner)
  const fluent = FLUENT.test(lower) || /\bfluency\b/iu.test(lower) ? ' fluently' : ''
  return `Communicate${fluent} in ${named}${how}${rest}`
}

function mannerOf(said: string): string {
  const oral = /\b(?:oral|orally|spoken|verbal|verbally|speaking)\b/iu.test(said)
  const written = /\b(?:written|writing)\b/iu.test(said)
  if (oral && written) return ', orally and in writing'
  return oral ? ' orally' : written ? ' in writing' : ` (${said})`
}
