import { extractPlan, printedExtraction } from '@nanghang/domain/plan-documents';
import { type OcrMode, type ReadProgress, readDocument } from '@nanghang/platform/documents';
import { type CliCommand, UsageError } from '../command.ts';
import { readNamedFile } from '../index-data.ts';
import { readOptions, textOption } from '../options.ts';

const ocrModes: readonly OcrMode[] = ['never', 'auto', 'always'];

/** `nanghang plan extract`: what a plan says, as one object of the plan contract. */
export const planExtract: CliCommand = {
  summary: { vi: 'Đọc nhiệm vụ, chỉ tiêu từ văn bản kế hoạch', en: 'Read duties and targets from a plan' },
  usage: `nanghang plan extract FILE [--ocr never|auto|always]

  FILE   docx, xlsx, pdf, png, jpg, txt, md
  --ocr  auto (mặc định): nhận dạng chữ ở các trang quét / recognise scanned pages (default)
         never: không nhận dạng / not at all; always: mọi trang / every page

In một đối tượng: phần đầu văn bản, nhiệm vụ, chỉ tiêu, chế độ báo cáo, kết quả chỉ số, vấn đề.
Prints one object: header, tasks, targets, reporting duties, printed results, issues.
Mã thoát 1 khi tệp không phải kế hoạch: {"document":{},"tasks":[],"issues":[...]}
Exit 1 when the file is no plan.`,
  run: async (context) => {
    const { values, positionals } = readOptions(context.args, { ocr: { type: 'string' } });
    const ocr = ocrModes.find((mode) => mode === (textOption(values, 'ocr') ?? 'auto'));
    if (ocr === undefined) throw new UsageError('--ocr never|auto|always');
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('FILE?');
    const onProgress = ({ phase, done, pages }: ReadProgress): void => {
      if (phase === 'recognising')
        context.say(
          context.lang === 'vi' ? `Nhận dạng trang ${done}/${pages}` : `Recognised ${done} of ${pages} pages`,
        );
    };
    const source = await readDocument(await readNamedFile(context, file), file, { ocr, onProgress });
    if (!source.ok) {
      const issues = source.issues.map(({ code, severity, message }) => ({
        ...{ code, severity, message: message[context.lang] },
        sourceLines: null,
      }));
      context.print({ document: {}, tasks: [], issues });
      return 1;
    }
    const extraction = extractPlan(source.value);
    context.print(printedExtraction(extraction, context.lang));
    const { tasks, targets, issues } = extraction;
    context.say(
      context.lang === 'vi'
        ? `${tasks.length} nhiệm vụ, ${targets.length} chỉ tiêu, ${issues.length} vấn đề`
        : `${tasks.length} tasks, ${targets.length} targets, ${issues.length} issues`,
    );
    return issues.some((issue) => issue.severity === 'error') ? 1 : 0;
  },
};
