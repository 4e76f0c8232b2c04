declare module 'mammoth/lib/zipfile.js' {
  interface DocxFile {
    exists(name: string): boolean
    read(name: string, encoding?: string): Promise<string>
  }
  const zipfile: { openArrayBuffer(bytes: Uint8Array): Promise<DocxFile> }
  export default zipfile
}
