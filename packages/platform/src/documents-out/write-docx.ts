import type { Paper } from '@nanghang/domain/papers';

/** Media type of Word files. Source: ECMA-376. */
export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Writes a document as a Word file.
 * Source: ECMA-376 part 1, section 17; ADR-0064.
 * @param paper lengths in millimetres, sizes in points
 * @returns the bytes of the file; letters that no XML file may hold are left out
 */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  // Loaded with the first document: neither the start of the server nor its rest holds it.
  const [docx, { documentOf }] = await Promise.all([import('docx'), import('./docx-paper.ts')]);
  return docx.Packer.toBuffer(documentOf(docx, paper));
}
