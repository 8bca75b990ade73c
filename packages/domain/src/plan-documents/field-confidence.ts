import type { Text } from '../kernel/index.ts';
import type { FieldConfidence, PlanTask, ReasonCode } from './extraction.ts';

/** What a reviewer is told about one field of a task. */
export interface ExplainedField extends FieldConfidence {
  readonly text: Text;
}

const texts: Readonly<Record<ReasonCode, Text>> = {
  printed: { vi: 'Ghi rõ trong văn bản', en: 'Printed in the document' },
  carriedFromMergedCell: { vi: 'Lấy từ ô gộp chung nhiều dòng', en: 'From a cell merged over several rows' },
  nearestInColumn: {
    vi: 'Ô để trống: lấy giá trị gần nhất trong cột, cần kiểm tra',
    en: 'The cell is blank: the nearest value of the column was taken, to be checked',
  },
  unitOfHeading: { vi: 'Theo đơn vị ghi ở đề mục', en: 'The unit named in the heading' },
  subjectOfSentence: { vi: 'Theo đơn vị nêu trong câu', en: 'The unit named in the sentence' },
  closingLine: {
    vi: 'Theo dòng phân công chung ở cuối nhóm việc',
    en: 'From the line that closes the group of tasks',
  },
  issuingBody: {
    vi: 'Văn bản không ghi đơn vị chủ trì: tạm lấy cơ quan ban hành',
    en: 'No lead is printed: the issuing body stands in',
  },
  columnByContent: {
    vi: 'Cột không có tiêu đề rõ: đoán theo nội dung ô',
    en: 'The column has no clear title: guessed from its cells',
  },
  joinedRows: { vi: 'Ghép từ nhiều dòng bị ngắt trang', en: 'Joined from rows that a page break parts' },
  splitCell: { vi: 'Tách từ một ô có nhiều việc', en: 'Taken from a cell with several duties' },
  damagedScan: {
    vi: 'Bản quét nhận dạng kém: cần đối chiếu bản gốc',
    en: 'The scan was read badly: compare with the original',
  },
  unknownName: { vi: 'Tên đơn vị chưa có trong danh mục', en: 'The unit is not in the vocabulary' },
  noTimeframeRead: { vi: 'Chưa hiểu được thời hạn đã ghi', en: 'The printed time was not understood' },
  sentenceTimeframe: { vi: 'Thời hạn lấy từ câu văn', en: 'The time stands in the sentence' },
};

const fields: readonly FieldConfidence['field'][] = ['text', 'lead', 'coordinating', 'timeframe', 'products', 'index'];
const printedConfidence = 0.99;

function isFilled(task: PlanTask, field: FieldConfidence['field']): boolean {
  if (field === 'timeframe') return task.timeframeRaw !== null;
  const value = task[field];
  return value !== null && value.length > 0;
}

/**
 * Why a field holds what it holds, as a reviewer reads it.
 * @example reasonText('printed').en // 'Printed in the document'
 */
export function reasonText(reason: ReasonCode): Text {
  return texts[reason];
}

/**
 * Confidence in each filled or doubted field of a task with its weightiest reason; fields that simply stand in the
 * document have the reason `printed`. The least of the confidences is the task's own.
 */
export function explainedFields(task: PlanTask): ExplainedField[] {
  return fields.flatMap((field) => {
    const reasons = task.reasons.filter((reason) => reason.field === field);
    const [weakest] = [...reasons].sort((a, b) => a.confidence - b.confidence);
    if (weakest) return [{ ...weakest, text: texts[weakest.reason] }];
    if (!isFilled(task, field)) return [];
    return [{ field, confidence: printedConfidence, reason: 'printed' as const, text: texts.printed }];
  });
}
