import type { Text } from '@nanghang/domain/kernel';

/** Names of the fields that entries compare. */
const fields: Readonly<Record<string, Text>> = {
  alias: { vi: 'Tên gọi khác', en: 'Alias' },
  aliases: { vi: 'Tên gọi khác', en: 'Aliases' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  businessDate: { vi: 'Ngày làm việc', en: 'Business date' },
  by: { vi: 'Bằng cách', en: 'By' },
  code: { vi: 'Mã', en: 'Code' },
  components: { vi: 'Thành phần', en: 'Components' },
  decided: { vi: 'Số chỗ đã quyết định', en: 'Places decided' },
  decisions: { vi: 'Quyết định', en: 'Decisions' },
  displayName: { vi: 'Họ và tên', en: 'Name' },
  effectiveOn: { vi: 'Có hiệu lực từ', en: 'Effective on' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  ended: { vi: 'Số phiên kết thúc', en: 'Sessions ended' },
  endedApiAccess: { vi: 'Số mã truy cập bị thu hồi', en: 'Access tokens ended' },
  endedSessions: { vi: 'Số phiên kết thúc', en: 'Sessions ended' },
  expiresAt: { vi: 'Hết hạn lúc', en: 'Expires at' },
  fileName: { vi: 'Tên tệp', en: 'File' },
  fromYear: { vi: 'Từ năm', en: 'From year' },
  issuer: { vi: 'Nơi xác thực', en: 'Issuer' },
  kind: { vi: 'Loại', en: 'Kind' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  mapping: { vi: 'Cách đọc cột', en: 'Columns' },
  memberships: { vi: 'Chức danh', en: 'Offices' },
  method: { vi: 'Cách làm', en: 'Method' },
  name: { vi: 'Tên', en: 'Name' },
  parentUnitId: { vi: 'Trực thuộc', en: 'Belongs to' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  publishedOn: { vi: 'Ngày công bố', en: 'Published on' },
  role: { vi: 'Vai trò', en: 'Role' },
  rows: { vi: 'Số kết quả', en: 'Results' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  scopes: { vi: 'Phạm vi', en: 'Scopes' },
  sha256: { vi: 'Mã nội dung tệp', en: 'Content hash' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  source: { vi: 'Từ địa chỉ', en: 'Source' },
  sourceTitle: { vi: 'Tên nguồn', en: 'Source' },
  stage: { vi: 'Bước', en: 'Stage' },
  start: { vi: 'Cách bắt đầu', en: 'Start' },
  state: { vi: 'Trạng thái', en: 'State' },
  status: { vi: 'Tình trạng', en: 'State' },
  step: { vi: 'Bước', en: 'Step' },
  subject: { vi: 'Định danh', en: 'Subject' },
  substitute: { vi: 'Người thay', en: 'Substitute' },
  successors: { vi: 'Đơn vị kế thừa', en: 'Successors' },
  title: { vi: 'Chức vụ', en: 'Title' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unitId: { vi: 'Đơn vị', en: 'Unit' },
  validFrom: { vi: 'Từ ngày', en: 'From' },
  validTo: { vi: 'Đến ngày', en: 'To' },
  value: { vi: 'Giá trị', en: 'Value' },
  versions: { vi: 'Số phiên bản', en: 'Versions' },
};

/** Words for values that are codes, by field. */
const values: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  language: { vi: { vi: 'tiếng Việt', en: 'Vietnamese' }, en: { vi: 'tiếng Anh', en: 'English' } },
  role: {
    admin: { vi: 'quản trị', en: 'administrator' },
    appraiser: { vi: 'thẩm định', en: 'appraiser' },
    auditor: { vi: 'kiểm tra', en: 'auditor' },
    coordinator: { vi: 'điều phối', en: 'coordinator' },
    leader: { vi: 'lãnh đạo tỉnh', en: 'leader' },
    one_stop_officer: { vi: 'cán bộ một cửa', en: 'one-stop officer' },
    unit_lead: { vi: 'lãnh đạo đơn vị', en: 'head of unit' },
    unit_officer: { vi: 'chuyên viên', en: 'officer' },
  },
  state: {
    active: { vi: 'đang dùng', en: 'active' },
    disabled: { vi: 'đã khoá', en: 'disabled' },
    failed: { vi: 'hỏng', en: 'failed' },
    retry: { vi: 'chờ chạy lại', en: 'waiting to retry' },
  },
  status: {
    applied: { vi: 'đã có hiệu lực', en: 'in force' },
    discarded: { vi: 'đã bỏ', en: 'given up' },
    draft: { vi: 'đang xem thử', en: 'being previewed' },
    undone: { vi: 'đã gỡ', en: 'undone' },
  },
};

/** A field in words, or its code. */
export function fieldWords(field: string): Text {
  return fields[field] ?? { vi: field, en: field };
}

/** Words of a value that is a code of the field, where it is one. */
export function codeValueWords(field: string, value: string): Text | undefined {
  return values[field]?.[value];
}
