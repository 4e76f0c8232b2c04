import { builtEntry } from '../../wire/packageRoot.js'
import type { ExtractLimits } from '../limits.js'
import type { Needs } from './guards.js'

/** The kinds of processes that touch documents: where they start, what they need, how long they may take. */
export const CHILD_KINDS = {
  /** Reads one document into text. */
  parser: {
    entry: builtEntry('src/extract/child/main.js'),
    needs: (limits) => ({ heapMb: 900, dataBytes: limits.dataBytes }),
    rssBytes: (limits) => limits.rssBytes,
    startMs: (limits) => limits.startMs,
    pageMs: (limits) => limits.pageMs,
  },
  /** Recognises the text of pictures: its library needs threads and native code. */
  recogniser: {
    entry: builtEntry('src/extract/child/recogniser.js'),
    needs: (limits) => ({ heapMb: 900, dataBytes: limits.ocrDataBytes, addons: true, workers: true }),
    rssBytes: (limits) => limits.ocrRssBytes,
    startMs: (limits) => limits.ocrStartMs,
    pageMs: (limits) => limits.ocrPageMs,
  },
  /** Takes the files out of a ZIP or a mail, into a folder. */
  unpacker: {
    entry: builtEntry('src/extract/child/unpacker.js'),
    needs: (limits) => ({ heapMb: 512, dataBytes: limits.dataBytes }),
    rssBytes: (limits) => limits.rssBytes,
    startMs: (limits) => limits.startMs,
    pageMs: (limits) => limits.memberMs,
  },
} as const satisfies Record<string, ChildKind>

interface ChildKind {
  readonly entry: string
  readonly needs: (limits: ExtractLimits) => Needs
  /** Resident memory from which the watchdog kills it. */
  readonly rssBytes: (limits: ExtractLimits) => number
  readonly startMs: (limits: ExtractLimits) => number
  /** More time for every page or member it announces. */
  readonly pageMs: (limits: ExtractLimits) => number
}

export type ChildKindName = keyof typeof CHILD_KINDS
