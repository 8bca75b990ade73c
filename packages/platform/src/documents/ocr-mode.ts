/** Whether text in pictures is recognised: `auto` where a file has no text of its own. */
export type OcrMode = 'never' | 'auto' | 'always';
