import type { ReferenceItem } from '../domain/framework.js'

/**
 * Words that signal an O*NET work activity in syllabi and postings, which say "understand X" where O*NET says
 * "updating and using relevant knowledge". Ours, from the official definitions; by activity code.
 */
const ACTIVITY_CUES: Readonly<Record<string, RegExp>> = {
  '4.A.2.b.3':
    /\b(?:knowledge|understanding|understands?|familiar(?:ity)?|comprehension|proficien(?:t|cy)|experienced?|background|expertise|concepts?|principles|theor(?:y|ies)|terminology|fundamentals|foundations?|know|learn|describe|define|identify|explain)\b/i,
}

/** The cue words of an item that the text holds, as the text or the cue list writes them. */
export function cueWords(item: ReferenceItem, text: string): readonly string[] {
  const activity = item.framework === 'onet' ? ACTIVITY_CUES[item.code]?.exec(text) : null
  const padded = ` ${simple(text)} `
  const listed = item.cues.filter((cue) => padded.includes(` ${simple(cue)}`))
  return activity ? [activity[0].toLowerCase(), ...listed] : listed
}

/** Lower case, letters and digits only: cues are compared from the start of a word on, so "analy" finds "analyse". */
function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
