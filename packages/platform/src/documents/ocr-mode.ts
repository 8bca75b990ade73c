/** Whether text in pictures is recognised: `auto` where a page has no text of its own. */
export type OcrMode = 'never' | 'auto' | 'always';

/** How far the reading of a file has come. */
export interface ReadProgress {
  /** `opening` the file, `recognising` scanned pages, `understanding` what was read. */
  readonly phase: 'opening' | 'recognising' | 'understanding';
  /** Pages done and pages to be recognised; 0 of 0 where nothing is recognised. */
  readonly done: number;
  readonly pages: number;
}

/** What a caller may ask of the reading of a file. */
export interface ReadOptions {
  /** `never` unless asked: recognition takes seconds a page and belongs into a job. */
  readonly ocr?: OcrMode | undefined;
  /** Told after each step; what it throws ends the reading. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Ends the reading between two pages with READING_STOPPED. */
  readonly signal?: AbortSignal | undefined;
}
