// Every word people read on the server-rendered pages. The review page has its own catalog, reviewWords.ts.
import type { DocumentKind } from '../domain/document.js'
import type { Perspective, Subject } from '../domain/framework.js'

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  credential: 'Credential',
  program: 'Program',
  course: 'Course',
  job_role: 'Job role',
}

export const SUBJECT_HINTS: Readonly<Record<Subject, string>> = {
  credential: 'Certificate or degree',
  program: 'Several courses',
  course: 'One course',
  job_role: 'One role at work',
}

export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  academic: 'Academic',
  employer: 'Employer',
}

export const PERSPECTIVE_HINTS: Readonly<Record<Perspective, string>> = {
  academic: 'What people learn. Skills are “developed”.',
  employer: 'What the work asks for. Skills are “called for”.',
}

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  syllabus: 'Syllabus',
  job: 'Job description',
  evaluation: 'Performance evaluation',
  values: 'Value statement',
  outcomes: 'Outcomes list',
  catalog: 'Catalog',
  other: 'Other',
}

export const STATE_WORDS = {
  waiting: 'Waiting',
  reading: 'Finding competencies',
  matching: 'Matching',
  done: 'Ready',
  refused: 'Not read',
  failed: 'Stopped',
} as const

/** "1 document", "3 documents". */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const WORDS = {
  product: 'Tributary',
  skip: 'Skip to the content',
  needsScript:
    'These pages need JavaScript, served from this computer only. Turn it on to upload and decide.',
  nav: {
    label: 'Main',
    home: 'Frameworks',
    newProject: 'New project',
    references: 'Reference frameworks',
    help: 'Help',
  },
  home: {
    title: 'Frameworks',
    lead: 'Documents go in, suggested competencies come out, people decide.',
    newProject: 'New project',
    empty:
      'Nothing here yet. Start a project, add syllabi or job descriptions, and decide on what is suggested.',
    sample: 'Sample',
    review: 'Review',
    open: 'Open',
    toReview: (n: number) => `${count(n, 'suggestion', 'suggestions')} to review`,
    nothingToReview: 'Nothing left to review',
    counts: (accepted: number, rejected: number, skipped: number) =>
      `${accepted} accepted · ${rejected} rejected · ${skipped} skipped`,
    decided: (done: number, total: number) => `${done} of ${total} decided`,
    documents: (n: number) => count(n, 'document', 'documents'),
    processing: 'Being read now',
    idle: 'No document is being read.',
    removeSamples: 'Remove the samples',
    removeSamplesHint: 'Takes the sample frameworks and documents away, with every decision about them.',
    removeSamplesSure: 'Remove the sample frameworks, their documents and every decision about them?',
    removed: 'The samples are gone.',
  },
  newProject: {
    title: 'New project',
    lead: 'A project builds one framework of competencies from the documents you choose.',
    name: 'Name',
    nameHint: 'For example “Data Analytics Certificate”. You can change it later.',
    subject: 'What are you describing?',
    perspective: 'Whose view is it?',
    documents: 'Which documents?',
    drop: 'Drop files here, or choose them',
    choose: 'Choose files',
    formats:
      'PDF, Word, OpenDocument, RTF, PowerPoint, web pages, text, pictures and scans up to 25 MB each; lists as Excel or CSV; ZIP archives and mails. They stay on this computer.',
    allCourses: 'Large catalogs: suggest for every course, tonight',
    allCoursesHint: 'Otherwise you choose the courses after the catalog was read.',
    chosen: 'Chosen files',
    remove: 'Remove',
    existing: 'Or use documents that are already here',
    create: 'Create project',
    creating: 'Creating the project…',
    uploading: (done: number, total: number) => `Adding file ${done} of ${total}…`,
    needsName: 'Give the project a name.',
    tooLarge: (name: string) => `${name} is too large. Split it and try again.`,
  },
  project: {
    review: 'Review suggestions',
    export: 'Export',
    exportLead: 'Accepted competencies with their accepted matches, as open, machine-readable CASE.',
    exportEmpty: 'Accept a competency first; then it can be exported.',
    documents: 'Documents',
    noDocuments: 'No documents yet.',
    nothingFound: 'No competency was found. Open it to see what was read.',
    addFiles: 'Add documents',
    add: 'Add',
    kind: 'Kind',
    pieces: (done: number, total: number) => `${done} of ${total} parts`,
    suggestions: (n: number) => count(n, 'suggestion', 'suggestions'),
    competencies: 'Accepted competencies',
    noCompetencies: 'Nothing accepted yet. Review the suggestions; what you accept appears here.',
    matchVerbs: {
      same: 'means the same as',
      inside_theirs: 'is part of',
      inside_ours: 'includes',
      overlap: 'overlaps with',
    },
    traitVerbs: { academic: 'develops', employer: 'calls for' },
    ungrouped: 'Not in a group',
    moveTo: 'Group',
    newGroup: 'New group',
    createGroup: 'Create group',
    groupEmpty: 'Empty. Choose this group at a competency to move it here.',
    rename: 'Rename',
    saved: 'Saved.',
    settings: 'Settings',
    saveSettings: 'Save settings',
  },
  references: {
    title: 'Reference frameworks',
    lead: 'What suggestions are matched to. They are read-only; import a release with “npx tributary frameworks add”.',
    empty: 'No reference framework is loaded.',
    publisher: 'Publisher',
    release: 'Release',
    items: 'Entries',
    licence: 'Licence',
    citation: 'Citation',
  },
  errorPage: {
    title: 'That did not work',
    back: 'Go to the frameworks',
    unexpected:
      'Something went wrong on this computer. Nothing you decided is lost. Try again; if it happens again, run “npx tributary doctor”.',
    notFound: 'This page was not found.',
    tooLarge: 'This is too large. Files may have up to 25 MB.',
    type: 'Send JSON; other content is not accepted here.',
    host: 'This address is not one Tributary answers to. Open it as http://127.0.0.1 or add the name to TRIBUTARY_HOSTS.',
    origin: 'This request came from another site, so it was refused. Use the pages of Tributary itself.',
    token: 'This page is from before the last start of Tributary. Reload it and try again.',
    secret: 'The secret of server.json is missing or wrong.',
    unknownCommand: 'The running server does not know this command. Is it an older version? Restart it.',
  },
} as const
