import { readFileSync } from 'node:fs';
import type { Actor } from '@nanghang/domain/access';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { TestApp } from '@nanghang/testkit';
import { documentsRoutes, type ReceivedDocument, type ReviewRow } from '../../contract/index.ts';

/** Text of a seeded plan. */
export function seededPlan(name: string): string {
  return readFileSync(new URL(`../../../../seeds/plans/${name}.txt`, import.meta.url), 'utf8');
}

/** A small plan in due form, with rows for each thing that reviews do. */
export const smallPlan = `UBND TỈNH TÂY NINH
SỞ XÂY DỰNG
Số: 77/KH-SXD
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tây Ninh, ngày 05 tháng 9 năm 2023

KẾ HOẠCH
Cải thiện chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm 2023

Căn cứ Quyết định số 1364/QĐ-UBND ngày 25 tháng 6 năm 2021 của Ủy ban nhân dân tỉnh Tây Ninh;
Sở Xây dựng ban hành Kế hoạch như sau:

I. MỤC TIÊU
Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 95%.

II. NHIỆM VỤ
| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Rà soát, cắt giảm thủ tục hành chính thuộc lĩnh vực xây dựng | Phòng Quản lý xây dựng | Văn phòng Sở | Trước ngày 30/11/2023 | Báo cáo rà soát |
| 2 | Công khai quy hoạch ngành đã được duyệt | Phòng Quy hoạch và Phát triển đô thị | Sở Nội vụ | Quý IV/2023 | Danh mục quy hoạch |
| 3 | Tổ chức đối thoại với doanh nghiệp xây dựng | Văn phòng Sở | Tổ công tác liên ngành đặc biệt | Thường xuyên | |

III. TỔ CHỨC THỰC HIỆN
Các phòng, đơn vị báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 15/12 hằng năm.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

GIÁM ĐỐC
Phạm Minh Giám
`;

/** Sends a file as somebody. */
export async function upload(
  app: TestApp,
  actor: Actor,
  file: { name: string; bytes: Uint8Array | string },
  path = '/api/v1/documents',
) {
  const form = new FormData();
  const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes;
  form.set('file', new File([new Uint8Array(bytes)], file.name));
  const answer = await app.fetchAs(actor)(path, {
    method: 'POST',
    body: form,
    headers: { 'x-requested-with': 'nanghang' },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Runs the job of a reading as the queue would. */
export async function runReading(
  app: TestApp,
  tenantId: string,
  extractionId: string,
  signal?: AbortSignal,
): Promise<void> {
  const feature = app.features.find((one) => one.name === 'documents');
  const job = feature?.jobs?.find((one) => one.name === 'documents.read') as
    | JobDefinition<{ extractionId: string }>
    | undefined;
  await job?.run({ id: 'test', tenantId, data: { extractionId }, signal: signal ?? new AbortController().signal });
}

/** Brings a text in and reads it: a review to work on. */
export async function reviewOf(app: TestApp, actor: Actor, text: string): Promise<ReceivedDocument> {
  const received = await app.as(actor).call(documentsRoutes.paste, { body: { text } });
  await runReading(app, actor.tenantId, received.extractionId);
  return received;
}

/** Rows of one kind. */
export async function rowsOf(app: TestApp, actor: Actor, extractionId: string, kind: ReviewRow['kind'] = 'task') {
  const page = await app.as(actor).call(documentsRoutes.review.rows, { params: { extractionId }, query: { kind } });
  return page.items;
}
