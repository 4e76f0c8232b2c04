import type { DocumentKind } from '../../domain/document.js'
import type { Section } from '../../domain/unit.js'

const PLAIN_SECTION =
  /\b(?:benefits?|perks|what we offer|we offer|compensation|salary|pay|why (?:join|work)|equal (?:opportunity|employment)|eeo|veterans?|accommodations?|disclaimer|how to apply|where to apply|apply(?:ing)?|application (?:process|deadline|instructions)|deadline|supplemental|questions?|selection (?:process|procedure)|examination weights?|job details|misconduct|drug)\b/iu
const COURSE_SECTION =
  /\b(?:instructors?|professor|teaching (?:assistants?|team)|staff|contact|office hours|about (?:me|dave|dr|prof)|biograph|bio|pre-?requisites?|pre-? and co-?requisites?|co-?requisites?|help ?desk|tech(?:nical|nology)? (?:support|problems|services|help)|support|library|academic (?:integrity|honesty)|plagiarism|accessib|disabilit|email|e-mail|communicat\w+ policy|course communication|response time|attendance|late|submi\w+|resources for students|student (?:resources|services|support)|zoom|canvas|blackboard|moodle|generative|ai)\b/iu

/** True for sections that ask for nothing and teach nothing. */
export function isSilentSection({ heading, role }: Section, isCourse: boolean): boolean {
  if (heading === null) return false
  if (!isCourse) return PLAIN_SECTION.test(heading)
  return role === 'boilerplate' || (role !== 'outcomes' && COURSE_SECTION.test(heading))
}

const NOT_FROM_APPLICANTS =
  /\?["”]?$|\b(?:equal (?:employment )?opportunity|without regard to|regardless of|discriminat\w+|protected (?:class|veteran|status)|affirmative action|reasonable accommodations?|tuition|reimburs\w+|student loans?|401|paid (?:time|leave|vacation|parental)|health insurance|insurance options|pay differential|premium pay|bonus|benefits package|seniority credit|military credits?|veterans?['’]? (?:preference|credits?|points|status)|honorabl[ey]|DD-?214|substitut\w+|may (?:file|apply) for|(?:applicants?|candidates?) (?:who (?:lack|are|have (?:applied|been))|within|filing|completing)|proof of|copy of|copies of|transcripts?|attach(?:ed|ment)?|kept on file|eligible list|qualifying (?:education|experience|degree|work experience|coursework)|contacted by|newsletter|how many years|please (?:describe|list|indicate|explain|note)|professional development (?:program|opportunit)|career (?:growth|development)|credential evaluation|vacanc(?:y|ies)|in the interview|fake|scam)\b/iu
const OPTION =
  /^(?:yes|no|none|n\/a|less than|more than|over|under|\d+(?:\+|\s*[-–]\s*\d+)?(?: or more)?\s+(?:years?|months?)|i (?:have|do|am))\b/iu

/** True for a line of a posting about applying, benefits, rights or the form, or an answer to one of its questions. */
export function isHiringTalk(text: string, previous: string | null): boolean {
  if (NOT_FROM_APPLICANTS.test(text)) return true
  return previous !== null && OPTION.test(text) && (previous.trim().endsWith('?') || OPTION.test(previous))
}

const RUNNING_A_COURSE =
  /\b(?:pre-?req\w*|co-?req\w*|prior (?:knowledge|experience|coursework)|previous (?:knowledge|experience)|permission of|consent of|credit (?:not|will not)|office hours?|submi(?:t|ts|tted|ssions?)|upload(?:ed)?|turn(?:ed)? in|file (?:type|format)|\.docx?|double[- ]spaced|(?:10|11|12)[- ]?(?:pt|point)|times new roman|help ?desk|e-?mail me|plagiaris\w+|turnitin|grades? (?:will be|are) posted|announcements?|posted (?:on|to|in)|log ?in|all fine|cookies|pop-?ups?|plug-?ins?|your browser|browser (?:must|should|settings)|optional(?:ly)?|works? on (?:any|both)|recorded|technical (?:support|difficult\w+)|artificial intelligence tools?|generative|not (?:required|permitted|allowed)|prohibited|hotline|office:|ph\.?d\.?)\b/iu

/** True for a line about running the course: prerequisites, handing in, help, the course site. */
export function isCourseTalk(text: string, previous: string | null): boolean {
  if (RUNNING_A_COURSE.test(text)) return true
  return previous !== null && /^(?:pre-?|co-?)?req\w*\.?:?$/iu.test(previous.trim())
}

const NEEDED =
  /\b(?:need(?:ed|s)?|requir\w+|must have|must be able to use|install\w*|download|purchase|software|minimum)\b/iu

/** Policy parts of a course name tools as rules; only "you will need …" asks for one. */
export function isNeeded(text: string, around: string): boolean {
  return NEEDED.test(text) || NEEDED.test(around)
}

const COURSE_KINDS: readonly DocumentKind[] = ['syllabus', 'outcomes', 'catalog']

export function isCourseKind(kind: DocumentKind): boolean {
  return COURSE_KINDS.includes(kind)
}
