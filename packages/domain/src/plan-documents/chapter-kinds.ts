import { foldKept } from './folded-text.ts';

/**
 * What the items of a chapter are: `task` duties; `solution` duties only where they name a body or no annex details
 * them; `explicit` only sentences that assign work to somebody; `target` levels to reach; `none` neither.
 */
export type ChapterKind = 'task' | 'solution' | 'explicit' | 'target' | 'none';

const never =
  /^(?:muc dich|yeu cau|quan diem|su can thiet|pham vi|doi tuong|nguyen tac|phuong cham|giai thich tu|cac tu viet tat)/;
const background =
  /^(?:can cu|co so|thuc trang|danh gia|ket qua|nhung ket qua|uu diem|ton tai|nhung ton tai|han che|nguyen nhan|tong quan|khai quat|dac diem|tinh hinh|boi canh|bai hoc|ly do|du bao|hieu qua|tac dong|gioi thieu|dat van de|thuan loi|kho khan|danh gia chung)/;
const organised =
  /to chuc thuc hien|phan cong|trach nhiem (?:thuc hien|cua)|phan cong nhiem vu|trach nhiem cac|nhiem vu cua cac/;

/**
 * Kind of a chapter by its title; titles that say nothing leave the kind of the chapter above.
 * Source: contract of plan extraction, "What counts as a task", 1 and 6.
 * @param type kind of document ("Đề án"), whose contents are background unless they assign work
 * @param top the chapter stands in no other, so that a title such as "Đánh giá chung" opens an account of the past
 * @example kindOfChapter('Mục đích, yêu cầu', 'task', 'Kế hoạch') // 'none'
 */
export function kindOfChapter(title: string, above: ChapterKind, type: string | null, top = false): ChapterKind {
  const folded = foldKept(title)
    .replace(/^[^a-z]+/, '')
    .trim();
  if (never.test(folded)) return /muc tieu|chi tieu/.test(folded) ? 'target' : 'none';
  if (/^(?:danh gia|nhan dinh|tinh hinh|ket qua) chung$/.test(folded.replace(/[^a-z ]+/g, '').trim())) return 'none';
  if (organised.test(folded)) return /giai phap/.test(folded) ? 'solution' : 'task';
  if ((above !== 'task' || top) && background.test(folded) && !/nhiem vu|giai phap/.test(folded)) return 'none';
  const goals = /muc tieu|chi tieu/.test(folded);
  const scheme = type === 'Đề án' || type === 'Nghị quyết' || type === 'Báo cáo';
  if (/giai phap|bien phap/.test(folded)) return above === 'none' ? 'none' : 'solution';
  if (/nhiem vu|noi dung|cong viec|hoat dong|trien khai thuc hien|to chuc trien khai/.test(folded)) {
    if (above === 'none' && !/nhiem vu/.test(folded)) return 'none';
    return scheme || (goals && !/nhiem vu/.test(folded)) ? 'solution' : 'task';
  }
  if (goals) return 'target';
  if (/^kinh phi|nguon luc|che do bao cao|thong tin,? bao cao/.test(folded))
    return /bao cao/.test(folded) ? 'task' : 'explicit';
  return above;
}

/**
 * Kind of the text that stands in no chapter, by the kind of document.
 * @example kindOfBody('Chỉ thị') // 'task'
 */
export function kindOfBody(type: string | null): ChapterKind {
  if (type === 'Đề án' || type === 'Báo cáo' || type === 'Nghị quyết') return 'explicit';
  return type === 'Quyết định' || type === 'Tờ trình' ? 'explicit' : 'task';
}
