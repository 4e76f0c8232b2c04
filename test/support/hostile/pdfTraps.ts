import { pdfOf } from '../documents.js'
import { makePdf } from '../hostileFiles.js'
import { SEED_LINES } from '../seedFiles.js'
import type { Traps } from './entities.js'
import { type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { hostilePdf, onePdfPage, stream } from './onePdfPage.js'
import { pdfCircles } from './pdfCircles.js'
import { pdfGrowth } from './pdfGrowth.js'

/** PDFs that run in circles, grow, nest, are locked, or want to do something. */
export function pdfTraps({ file, address }: Traps): readonly HostileFile[] {
  return [...pdfCircles(), ...pdfGrowth(), ...actions(file, address), ...locked()]
}

function actions(file: string, address: string): readonly HostileFile[] {
  const act = (what: string, action: string, more: readonly string[] = []) =>
    hostilePdf(what, () => ({ catalog: `/OpenAction ${action} `, more }), ['extracted'])
  return [
    act(
      'JavaScript',
      '<< /S /JavaScript /JS (app.launchURL\\("http://localhost"\\); while \\(true\\) {}) >>',
    ),
    act('a program to launch', '<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>'),
    act('a form to send', `<< /S /SubmitForm /F (${address}/form) >>`),
    act('an address to open', `<< /S /URI /URI (${address}/open) >>`),
    act('a file to open', `<< /S /GoToR /F (${file}) /D [0 /Fit] >>`),
    hostilePdf('content that lies in another file', () => ({ content: stream('', `/F (${file}) `) })),
    hostilePdf(
      'a file inside',
      () => ({
        catalog:
          '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (../../escaped.txt) /EF << /F 6 0 R >> >>] >> >> ',
        more: [stream('MZ', '/Type /EmbeddedFile ')],
      }),
      ['extracted'],
    ),
    hostilePdf('an XFA form that reads a file', () => ({
      catalog: '/AcroForm << /XFA 6 0 R /Fields [] >> ',
      more: [
        stream(
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${file}">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template>&e;</template></xdp:xdp>`,
        ),
      ],
    })),
    hostilePdf(
      'metadata that reads a file',
      () => ({
        catalog: '/Metadata 6 0 R ',
        more: [
          stream(
            `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://${file}">]><x>&e;</x>`,
            '/Type /Metadata /Subtype /XML ',
          ),
        ],
      }),
      ['extracted'],
    ),
  ]
}

function locked(): readonly HostileFile[] {
  return [
    hostile('pdf: with a password', 'a.pdf', () => makePdf([SEED_LINES], 'secret'), ['password_pdf']),
    hostile(
      'pdf: with a password, 256 bits',
      'a.pdf',
      () => pdfOf((pdf) => pdf.text(SEED_LINES[1]), { userPassword: 'secret', pdfVersion: '1.7ext3' }),
      ['password_pdf'],
    ),
    hostile(
      'pdf: with a password for changes only',
      'a.pdf',
      () => pdfOf((pdf) => SEED_LINES.map((line) => pdf.text(line)), { ownerPassword: 'secret' }),
      ['extracted'],
    ),
    hostile(
      'pdf: locked in an unknown way',
      'a.pdf',
      () =>
        Buffer.from(
          Buffer.from(onePdfPage({}))
            .toString('latin1')
            .replace('/Root', '/Encrypt << /Filter /Acme.Lock /V 9 >> /Root'),
          'latin1',
        ),
      NEVER_READ,
    ),
  ]
}
