import type { AcceptedFramework } from '../domain/accepted.js'
import type { CaseOptions } from './caseDraft.js'
import { exportCase } from './exportCase.js'

type WriteOptions = Omit<CaseOptions, 'version'>

interface Format {
  /** People's name of the format. */
  readonly title: string
  readonly mediaType: string
  /** End of the file name, without the leading dot. */
  readonly extension: string
  readonly write: (accepted: AcceptedFramework, options: WriteOptions) => string
}

/** File formats an accepted framework can be written in. A new one is a line here and a file beside this one. */
export const EXPORT_FORMATS = {
  'case-1.1': {
    title: 'CASE 1.1',
    mediaType: 'application/json',
    extension: 'case-1.1.json',
    write: (accepted, options) => toJson(exportCase(accepted, { ...options, version: '1.1' })),
  },
  'case-1.0': {
    title: 'CASE 1.0',
    mediaType: 'application/json',
    extension: 'case-1.0.json',
    write: (accepted, options) => toJson(exportCase(accepted, { ...options, version: '1.0' })),
  },
} as const satisfies Record<string, Format>

export type ExportFormat = keyof typeof EXPORT_FORMATS
export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]]

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
