import type { SystemProgram } from './system-program.ts';

/** Opens the files that we write as somebody else would. */
export const libreOffice: SystemProgram = {
  need: 'the tests of Word files need LibreOffice Writer',
  variable: 'SOFFICE_PATH',
  places: ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  packages: ['libreoffice-writer-nogui'],
};
