import type { DocumentKind } from '../domain/document.js'
import type { SectionRole } from '../domain/unit.js'
import { evaluationRole } from './evaluation/evaluationRole.js'

type Family = 'course' | 'work' | 'any'

/**
 * Heading words and the role they give, first match wins. The words are the ones syllabi and postings use
 * everywhere; `family` limits a row where a word means two things ("requirements" of a course are its assignments).
 */
const ROWS: readonly (readonly [SectionRole, Family, RegExp])[] = [
  // "How outcomes are assessed" lists assignments.
  [
    'assessment',
    'course',
    /\b(?:outcomes?|objectives?|goals?)\s+(?:are|is|will be)\s+(?:assessed|measured|evaluated|graded)\b/,
  ],
  [
    'outcomes',
    'course',
    /\b(outcomes?|objectives?|goals?|aims|competenc(?:y|ies)|what (?:you|students|participants) (?:will|should|can) (?:learn|be able|gain|know)|what you(?:'|’)ll learn|(?:you|students|participants) will (?:learn|be able)|upon (?:successful )?completion|slos?|clos?|by the end of)\b/,
  ],
  [
    'boilerplate',
    'any',
    /\b(equal (?:opportunity|employment)|eeo|accommodations?|disabilit(?:y|ies)|items required|required (?:documents?|materials)|for consideration|misconduct|how to apply|where to apply|to apply|apply now|about (?:us|our))\b/,
  ],
  [
    'boilerplate',
    'work',
    /\b(benefits?|perks|salary|wages?|pay|compensation|applying|about the (?:department|agency|city|county|company|university|college|organi[sz]ation|employer|team|office)|our (?:company|story|culture|mission|team|values)|why (?:join|work)|company (?:overview|description|profile)|job details|additional information|supplemental|disclaimer|contact information|selection (?:process|procedure|plan)|examination|process notes?|deadline|closing date|veterans?|background (?:check|investigation)|licen[cs]es?|certifications?|residency|working (?:conditions|environment)|work (?:environment|conditions|schedule|hours)|hours of work|environmental (?:conditions|factors)|physical (?:demands?|requirements?|abilit|effort|activit|and mental)|special (?:requirements|conditions)|conditions of employment|what we(?:(?:'|’)re| are)? offer(?:ing)?|we offer|what you(?:'|’)?(?:ll| will)? get|what(?:'|’)s in it for you|in return|what qualifies us|you(?:'|’)?(?:ll| will) (?:get|receive|enjoy)|key measures|drug|probation|bargaining|reports to|supervisory controls?|class code|open date|recruitment)\b|^(?:who we are|who are we|what we do|the (?:company|organi[sz]ation|team)|your team|why you should)\b|^about (?!you\b|the (?:role|job|position|work)\b|this (?:role|job|position)\b)|^why\b|^(?:notes?|notice|location|travel|applications?(?: process| instructions| deadline| procedure)?)$/,
  ],
  [
    'policy',
    'course',
    /\b(polic(?:y|ies)|attendance|academic (?:integrity|honesty|misconduct|dishonesty|conduct|support|calendar)|integrity|honesty|plagiarism|cheating|conduct|late (?:work|assignments?|submissions?)|make-?up|accessibility|title ix|mental health|wellness|expectations|etiquette|netiquette|technology|technical|hardware|software|e-?mail|responsibilit(?:y|ies)|rules|extra credit|incomplete|withdraw(?:al)?|office hours|instructor|professor|teaching (?:assistants?|team)|staff|contact|prerequisites?|corequisites?|pre-?req|emergency|copyright|privacy|help|support|resources|services|tutoring|canvas|blackboard|moodle|zoom|generative|artificial intelligence|ai)\b/,
  ],
  [
    'assessment',
    'course',
    /\b(grad(?:e|es|ing|ed)|assess(?:ment|ed)?s?|evaluation|assignments?|exams?|examinations?|tests?|quiz(?:zes)?|homework|problem sets?|projects?|papers?|essays?|participation|presentations?|requirements?|deliverables|rubric|midterms?|finals?|labs?|coursework|workload|points|portfolio|journal)\b/,
  ],
  [
    'topics',
    'course',
    /\b(schedule|calendar|outline|topics?|weeks?|weekly|readings?|lectures?|modules?|units?|timetable|dates|content|texts?|textbooks?|books?|materials?|bibliography|references|sessions?|class(?:es)? (?:plan|dates)|agenda|chapters?)\b/,
  ],
  [
    'duties',
    'work',
    /\b(dut(?:y|ies)|responsibilit(?:y|ies)|accountabilit(?:y|ies)|(?:essential|job|key|primary|major|core|typical) functions?|functions|what you(?:'|’)?(?:ll| will) (?:do|be doing)|what you do|tasks|(?:your|the) job|what (?:do )?(?:we|you) (?:expect|can expect)|what we need you to do|examples? of (?:work|duties)|typical work|work performed|description of work|the (?:opportunity|role|work|job|position)|day in the life|day[- ]to[- ]day|scope of work|in this (?:role|position)|about (?:the|this) (?:role|job|position|work)|your (?:role|responsibilities)|how you(?:'|’)?(?:ll| will)|your impact)\b/,
  ],
  [
    'requirements',
    'work',
    /\b(qualifications?|requirements?|required|desired|desirable|knowledge|skills?|abilit(?:y|ies)|competenc(?:y|ies)|ksas?|what you(?:'|’)?(?:ll| will)? (?:bring|need|have)|you (?:have|bring|are)|who you are|about you|that(?:'|’)?s you|is this you|what qualifies you|personality|you(?:'|’)?(?:ll| will| would)? (?:might )?be (?:a )?(?:great|good|perfect|right|successful|fit)|what makes you|what (?:do )?you need|must[- ]haves?|nice[- ]to[- ]haves?|bonus points?|your (?:profile|skills|background)|(?:ideal|successful|strong) candidate|looking for|attributes|traits|proficienc(?:y|ies)|characteristics|person specification|criteria|behaviou?rs?|strengths|expertise)\b|^(?:(?:minimum|required|preferred|desired|typical)\s+)?(?:education|training|experience)\b/,
  ],
  [
    'description',
    'any',
    /\b(description|overview|summary|purpose|about (?:the|this)|introduction|background|rationale|catalog|profile|general statement|definition|mission)\b/,
  ],
  [
    'boilerplate',
    'work',
    /\b(schedule|hours|polic(?:y|ies)|instructions?|interview|closing|opening|questions?)\b/,
  ],
]

const COURSE_KINDS: readonly DocumentKind[] = ['syllabus', 'outcomes', 'catalog']

/** A heading as its words: lower case, numbering, marks and a trailing colon removed. */
function headingWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[*_#=>|]+/g, ' ')
    .replace(/^\s*(?:(?:section|part)\s+)?(?:[ivxlc]+|\d+(?:\.\d+)*|[a-z])[.)]\s+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:.–-]+$/u, '')
    .trim()
}

/** The role that the words of a heading give to its section, or null when they tell nothing. */
export function headingRole(heading: string, kind: DocumentKind): SectionRole | null {
  const words = headingWords(heading)
  if (kind === 'evaluation') return evaluationRole(words)
  if (kind === 'values') return valuesRole(words)
  const family: Family = COURSE_KINDS.includes(kind) ? 'course' : 'work'
  for (const [role, rowFamily, pattern] of ROWS) {
    if (rowFamily !== 'any' && rowFamily !== family && kind !== 'other') continue
    if (pattern.test(words)) return role
  }
  return null
}

/** In a value statement everything belongs to the values except what its heading calls otherwise. */
function valuesRole(words: string): SectionRole | null {
  if (
    /\b(?:contact|careers?|jobs?|apply|equal (?:opportunity|employment)|copyright|privacy|history|news|locations?|products?|leadership team|(?:executive|management) team|board of directors|awards?|about (?:us|the company|our company)|who we are|our story|facts|figures|report(?:ing)?|violations?|hotline|questions?|disciplin\w+|acknowledge?ments?)\b/.test(
      words,
    )
  )
    return 'boilerplate'
  if (/\b(?:mission|vision|purpose|overview|introduction)\b/.test(words)) return 'description'
  return /\b(?:values?|principles?|beliefs?|believe|stand for|commitments?|standards?|ethics|conduct|behaviou?rs?)\b/.test(
    words,
  )
    ? 'requirements'
    : null
}
