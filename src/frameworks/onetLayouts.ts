import type { Level } from '../domain/framework.js'

/** Elements of the content model that become items: leaves below `prefix`, kept when `rated` rates them. */
interface ElementSource {
  readonly level: Level
  readonly prefix: string
  readonly rated: string
}

interface Layout {
  readonly iwa: {
    readonly table: string
    readonly above: string
    readonly id: string
    readonly title: string
  }
  readonly dwa: {
    readonly table: string
    readonly above: string
    readonly id: string
    readonly title: string
  }
  /** Column of `Tasks to DWAs` that names the activity. */
  readonly taskDwa: string
  readonly elements: readonly ElementSource[]
  /** Tables that say which work activities a skill, ability or work style matters for. */
  readonly crosswalks: readonly { readonly table: string; readonly from: string }[]
}

const COMMON: readonly ElementSource[] = [
  { level: 'knowledge', prefix: '2.C', rated: 'Knowledge' },
  { level: 'ability', prefix: '1.A', rated: 'Abilities' },
  // 1.C until 30.0, 1.D from 30.1: other ids and definitions under partly the same names.
  { level: 'work_style', prefix: '1.C', rated: 'Work Styles' },
  { level: 'work_style', prefix: '1.D', rated: 'Work Styles' },
  { level: 'gwa', prefix: '4.A', rated: 'Work Activities' },
]

/** Tables and columns of the official text releases: `old` up to 30.2, `new` from 30.3 on. */
export const LAYOUTS = {
  old: {
    iwa: { table: 'IWA Reference', above: 'Element ID', id: 'IWA ID', title: 'IWA Title' },
    dwa: { table: 'DWA Reference', above: 'IWA ID', id: 'DWA ID', title: 'DWA Title' },
    taskDwa: 'DWA ID',
    elements: [
      { level: 'skill', prefix: '2.A', rated: 'Skills' },
      { level: 'skill', prefix: '2.B', rated: 'Skills' },
      ...COMMON,
    ],
    crosswalks: [
      { table: 'Skills to Work Activities', from: 'Skills Element ID' },
      { table: 'Abilities to Work Activities', from: 'Abilities Element ID' },
    ],
  },
  new: {
    iwa: {
      table: 'GWAs to IWAs',
      above: 'GWA Element ID',
      id: 'IWA Element ID',
      title: 'IWA Element Name',
    },
    dwa: {
      table: 'GWAs to IWAs to DWAs',
      above: 'IWA Element ID',
      id: 'DWA Element ID',
      title: 'DWA Element Name',
    },
    taskDwa: 'DWA Element ID',
    elements: [
      { level: 'skill', prefix: '2.A', rated: 'Essential Skills' },
      { level: 'skill', prefix: '2.B', rated: 'Transferable Skills' },
      ...COMMON,
    ],
    crosswalks: [
      { table: 'Essential Skills to Work Activities', from: 'Essential Skills Element ID' },
      { table: 'Transferable Skills to Work Activities', from: 'Transferable Skills Element ID' },
      { table: 'Abilities to Work Activities', from: 'Abilities Element ID' },
      { table: 'Work Styles to Work Activities', from: 'Work Styles Element ID' },
    ],
  },
} as const satisfies Record<string, Layout>

export type LayoutName = keyof typeof LAYOUTS

export const CONTENT_MODEL = 'Content Model Reference'
export const TASKS = 'Task Statements'
export const TASK_LINKS = 'Tasks to DWAs'
