import type { Text } from '@nanghang/domain/kernel';

/** Kinds of objects that the log names. */
const objects: Readonly<Record<string, Text>> = {
  account: { vi: 'tài khoản', en: 'account' },
  admin_unit: { vi: 'đơn vị hành chính', en: 'administrative unit' },
  analysis: { vi: 'phân tích', en: 'analysis' },
  assessment: { vi: 'đánh giá', en: 'assessment' },
  calendar: { vi: 'lịch làm việc', en: 'calendar' },
  clock: { vi: 'ngày làm việc', en: 'business date' },
  document: { vi: 'văn bản', en: 'document' },
  evidence: { vi: 'minh chứng', en: 'evidence' },
  extraction: { vi: 'bản trích', en: 'reading of a document' },
  index: { vi: 'định nghĩa chỉ số', en: 'index definition' },
  index_result: { vi: 'kết quả chỉ số', en: 'index result' },
  job: { vi: 'việc nền', en: 'background work' },
  login: { vi: 'tên đăng nhập', en: 'sign-in name' },
  membership: { vi: 'chức danh', en: 'office' },
  obligation: { vi: 'việc đến hạn', en: 'obligation' },
  person: { vi: 'người', en: 'person' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  report: { vi: 'báo cáo', en: 'report' },
  result_import: { vi: 'lần nhập kết quả', en: 'import of results' },
  scenario: { vi: 'phương án tính thử', en: 'what-if scenario' },
  second_factor: { vi: 'xác thực hai lớp', en: 'second factor' },
  session: { vi: 'phiên đăng nhập', en: 'session' },
  substitution: { vi: 'phân công thay', en: 'substitution' },
  target: { vi: 'mục tiêu', en: 'target' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  task_sheet: { vi: 'bảng tính nhiệm vụ', en: 'workbook of tasks' },
  tenant: { vi: 'hệ thống của tỉnh', en: 'system of the province' },
  token: { vi: 'mã truy cập', en: 'access token' },
  unit: { vi: 'đơn vị', en: 'unit' },
  unit_import: { vi: 'lần nhập đơn vị, nhân sự', en: 'import of units and people' },
  unit_set: { vi: 'nhóm đơn vị', en: 'set of units' },
};

/** Actions whose words are not simply a verb and its object. */
const actions: Readonly<Record<string, Text>> = {
  'account.ask-reset': { vi: 'Xin đặt lại mật khẩu', en: 'Asked to reset the password' },
  'account.change-password': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
  'account.disable': { vi: 'Khoá tài khoản', en: 'Disabled the account' },
  'account.edit-own': { vi: 'Sửa thông tin của mình', en: 'Edited own details' },
  'account.enable': { vi: 'Mở lại tài khoản', en: 'Enabled the account' },
  'account.link-oidc': { vi: 'Gắn tài khoản đăng nhập một lần', en: 'Linked single sign-on' },
  'account.renew-password': { vi: 'Cấp lại mật khẩu', en: 'Issued a new password' },
  'account.reset-password': { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  'account.send-reset': { vi: 'Gửi thư đặt lại mật khẩu', en: 'Sent a password reset' },
  'admin_unit.share': { vi: 'Đặt tỷ trọng chia tách, sáp nhập', en: 'Set the share of a succession' },
  'calendar.clear-day': { vi: 'Bỏ quyết định về một ngày làm việc', en: 'Took back a decision on a working day' },
  'calendar.set-day': { vi: 'Quyết định về một ngày làm việc', en: 'Decided on a working day' },
  'calendar.set-rules': { vi: 'Đổi cách hiểu “trước ngày”', en: 'Changed how “before a day” is read' },
  'calendar_feed.create': { vi: 'Cấp địa chỉ lịch', en: 'Made an address for calendar programs' },
  'calendar_feed.revoke': { vi: 'Thu hồi địa chỉ lịch', en: 'Ended an address for calendar programs' },
  'clock.set': { vi: 'Đổi ngày làm việc', en: 'Set the business date' },
  'document.add-version': { vi: 'Thêm phiên bản tệp của văn bản', en: 'Added a version of a document' },
  'document.refuse-secret': {
    vi: 'Từ chối văn bản mật, không lưu nội dung',
    en: 'Refused a secret document and stored nothing of it',
  },
  'document.relate': { vi: 'Nối văn bản với văn bản khác', en: 'Related a document to another' },
  'document.unrelate': { vi: 'Gỡ quan hệ giữa hai văn bản', en: 'Took a relation of documents back' },
  'document.upload': { vi: 'Đưa văn bản vào', en: 'Brought a document in' },
  'duties.follow_successions': {
    vi: 'Chuyển việc của đơn vị đã kết thúc cho đơn vị kế thừa',
    en: 'Moved the duties of ended units to their successors',
  },
  'evidence.upload': { vi: 'Gửi tài liệu kiểm chứng', en: 'Sent a file of evidence' },
  'extraction.cancel': { vi: 'Dừng đọc văn bản', en: 'Stopped reading a document' },
  'extraction.discard': { vi: 'Bỏ kết quả đọc không còn cần', en: 'Discarded a reading nobody wants any more' },
  'extraction.fail': { vi: 'Không đọc được văn bản', en: 'Failed to read a document' },
  'extraction.finish': { vi: 'Đọc xong văn bản', en: 'Read a document' },
  'extraction.read-again': { vi: 'Đọc lại văn bản', en: 'Began to read a document again' },
  'index.define': { vi: 'Ban hành phiên bản định nghĩa chỉ số', en: 'Put a version of an index into force' },
  'index.import.apply': { vi: 'Nhận kết quả nhập', en: 'Put an import into force' },
  'index.import.change': { vi: 'Đổi cách đọc tệp nhập', en: 'Changed how an import is read' },
  'index.import.decide': { vi: 'Quyết định chỗ sai của tệp nhập', en: 'Decided findings of an import' },
  'index.import.discard': { vi: 'Bỏ lần nhập kết quả', en: 'Gave up an import' },
  'index.import.undo': { vi: 'Gỡ lần nhập kết quả', en: 'Undid an import' },
  'index.import.upload': { vi: 'Gửi tệp kết quả', en: 'Uploaded results' },
  'index.result.correct': { vi: 'Đính chính kết quả', en: 'Corrected a result' },
  'job.retry': { vi: 'Chạy lại việc nền', en: 'Retried background work' },
  'membership.add': { vi: 'Giao chức danh', en: 'Gave an office' },
  'membership.end': { vi: 'Kết thúc chức danh', en: 'Ended an office' },
  'membership.remove': { vi: 'Xoá chức danh chưa có hiệu lực', en: 'Removed an office before it began' },
  'notice.choose': { vi: 'Chọn cách nhận thông báo', en: 'Chose how to be told' },
  'notice.mail': { vi: 'Gửi thư thông báo', en: 'Mailed notices' },
  'notice.remind': { vi: 'Nhắc việc trong ngày', en: 'Told what the day brings' },
  'notice.unsubscribe': { vi: 'Thôi nhận một loại thư', en: 'Stopped a kind of mail' },
  'obligation.accept_many': { vi: 'Tiếp nhận nhiều báo cáo', en: 'Accepted several reports' },
  'obligation.accepted': { vi: 'Tiếp nhận báo cáo', en: 'Accepted a report' },
  'obligation.assigned': { vi: 'Phân công người thực hiện', en: 'Gave an obligation to somebody' },
  'obligation.cancelled': { vi: 'Thôi giao việc đến hạn', en: 'Cancelled an obligation' },
  'obligation.due_moved': { vi: 'Đổi hạn', en: 'Moved a due date' },
  'obligation.escalated': { vi: 'Báo việc quá hạn lên cấp trên', en: 'Escalated an obligation' },
  'obligation.extended': { vi: 'Gia hạn', en: 'Granted more time' },
  'obligation.extension_asked': { vi: 'Xin gia hạn', en: 'Asked for more time' },
  'obligation.extension_refused': { vi: 'Không cho gia hạn', en: 'Refused more time' },
  'obligation.moved_to_unit': { vi: 'Chuyển việc sang đơn vị kế thừa', en: 'Moved an obligation to another unit' },
  'obligation.pressed': { vi: 'Đôn đốc', en: 'Pressed a unit' },
  'obligation.reopened': { vi: 'Mở lại việc đã khép', en: 'Reopened an obligation' },
  'obligation.returned': { vi: 'Trả lại báo cáo', en: 'Returned a report' },
  'obligation.submitted': { vi: 'Nộp báo cáo', en: 'Handed a report in' },
  'obligation.waived': { vi: 'Miễn việc đến hạn', en: 'Waived an obligation' },
  'obligation.withdrawn': { vi: 'Rút báo cáo', en: 'Took a report back' },
  'plan.copy': { vi: 'Lập kế hoạch từ kế hoạch khác', en: 'Made a plan from another' },
  'plan.publish': { vi: 'Ban hành kế hoạch', en: 'Put a plan into force' },
  'plan.roll_up.set': {
    vi: 'Đặt cách tính mức hoàn thành kế hoạch',
    en: 'Stated how the fulfilment of a plan is counted',
  },
  'plan.withdraw': { vi: 'Thu hồi kế hoạch đã ban hành', en: 'Withdrew a plan' },
  'rating.rules.set': { vi: 'Đặt quy tắc xếp loại năm', en: 'Stated the rules of the yearly rating' },
  'report.back_to_draft': { vi: 'Đưa báo cáo về bản nháp', en: 'Put a report back to a draft' },
  'report.save': { vi: 'Lưu nháp báo cáo', en: 'Saved the draft of a report' },
  'report.send_to_head': { vi: 'Gửi báo cáo cho lãnh đạo đơn vị', en: 'Sent a report to the head of the unit' },
  'review.accept': { vi: 'Nhận hàng trích', en: 'Accepted rows read out of a document' },
  'review.accept-confident': { vi: 'Nhận mọi hàng tin cậy cao', en: 'Accepted all rows of high confidence' },
  'review.add': { vi: 'Thêm hàng bằng tay', en: 'Added a row by hand' },
  'review.drop': { vi: 'Bỏ hàng trích', en: 'Dropped rows read out of a document' },
  'review.edit': { vi: 'Sửa hàng trích', en: 'Mended a row read out of a document' },
  'review.merge': { vi: 'Gộp hàng trích', en: 'Merged rows read out of a document' },
  'review.restore': { vi: 'Đưa hàng về chưa duyệt', en: 'Put rows back to undecided' },
  'review.split': { vi: 'Tách hàng trích', en: 'Split a row read out of a document' },
  'review.undo': { vi: 'Hoàn tác bước duyệt', en: 'Took a step of a review back' },
  'saved_view.remove': { vi: 'Xoá cách xem đã lưu', en: 'Removed a saved view' },
  'saved_view.save': { vi: 'Lưu cách xem danh sách', en: 'Saved a view of a list' },
  'second_factor.ask-reset': { vi: 'Đề nghị gỡ xác thực hai lớp', en: 'Asked to reset a second factor' },
  'second_factor.begin': { vi: 'Bắt đầu bật xác thực hai lớp', en: 'Began to set up a second factor' },
  'second_factor.refuse-reset': { vi: 'Từ chối gỡ xác thực hai lớp', en: 'Refused to reset a second factor' },
  'second_factor.renew-codes': { vi: 'Cấp lại mã dự phòng', en: 'Renewed recovery codes' },
  'second_factor.reset': { vi: 'Gỡ xác thực hai lớp', en: 'Reset a second factor' },
  'second_factor.switch-off': { vi: 'Tắt xác thực hai lớp', en: 'Switched the second factor off' },
  'second_factor.switch-on': { vi: 'Bật xác thực hai lớp', en: 'Switched the second factor on' },
  'seed.load': { vi: 'Nạp dữ liệu ban đầu', en: 'Loaded seed data' },
  'session.advance': { vi: 'Qua bước đăng nhập tiếp theo', en: 'Passed a step of sign-in' },
  'session.end': { vi: 'Kết thúc phiên đăng nhập', en: 'Ended a session' },
  'session.end-others': { vi: 'Kết thúc các phiên khác', en: 'Ended other sessions' },
  'session.open': { vi: 'Đăng nhập', en: 'Signed in' },
  'session.refuse': { vi: 'Đăng nhập không thành công', en: 'Failed to sign in' },
  'substitution.cancel': { vi: 'Huỷ phân công thay', en: 'Cancelled a substitution' },
  'substitution.cover': { vi: 'Phân công người thay', en: 'Named a substitute' },
  'substitution.hand-over': { vi: 'Bàn giao công việc', en: 'Handed duties over' },
  'target.figure.record': { vi: 'Ghi số liệu đo mục tiêu', en: 'Recorded a figure of a target' },
  'target.import': { vi: 'Nhận mục tiêu của văn bản', en: 'Set the targets of a document' },
  'target.reevaluate': { vi: 'Xét lại các mục tiêu', en: 'Evaluated targets again' },
  'target.retire': { vi: 'Thôi theo dõi mục tiêu', en: 'Retired a target' },
  'target.retire-imported': {
    vi: 'Gỡ mục tiêu của văn bản thu hồi',
    en: 'Retired the targets of a withdrawn document',
  },
  'target.verdict': { vi: 'Kết luận mục tiêu thay đổi', en: 'Verdict on a target changed' },
  'task.bulk.add_component': { vi: 'Gắn thành phần cho nhiều nhiệm vụ', en: 'Linked tasks to a component' },
  'task.bulk.add_coordinates': {
    vi: 'Thêm đơn vị phối hợp cho nhiều nhiệm vụ',
    en: 'Added coordinating units to tasks',
  },
  'task.bulk.assign': { vi: 'Đổi chủ trì nhiều nhiệm vụ', en: 'Gave tasks to other units' },
  'task.bulk.extend': { vi: 'Gia hạn nhiều nhiệm vụ', en: 'Extended several tasks' },
  'task.bulk.press': { vi: 'Đôn đốc nhiều nhiệm vụ', en: 'Pressed units on several tasks' },
  'task.bulk.priority': { vi: 'Đổi ưu tiên nhiều nhiệm vụ', en: 'Changed the priority of tasks' },
  'task.change': { vi: 'Sửa nhiệm vụ', en: 'Changed a task' },
  'task.close': { vi: 'Kết thúc nhiệm vụ', en: 'Ended a task' },
  'task.comment.add': { vi: 'Trao đổi ở nhiệm vụ', en: 'Commented on a task' },
  'task.comment.remove': { vi: 'Rút lời trao đổi', en: 'Took a comment back' },
  'task.copy': { vi: 'Sao chép nhiệm vụ', en: 'Copied tasks' },
  'task.name.keep': { vi: 'Giữ nguyên tên in, không gắn đơn vị', en: 'Kept a printed name as it is' },
  'task.name.reopen': { vi: 'Xem lại tên in đã giữ nguyên', en: 'Took up a kept name again' },
  'task.name.resolve': { vi: 'Xác định đơn vị của tên in', en: 'Said which unit a printed name stands for' },
  'task.parent.set': { vi: 'Nối nhiệm vụ với cấp trên', en: 'Linked a task to the one above' },
  'task.product.set': { vi: 'Đánh dấu sản phẩm của nhiệm vụ', en: 'Ticked a product of a task' },
  'task.watch': { vi: 'Theo dõi nhiệm vụ', en: 'Followed a task' },
  'task_sheet.apply': { vi: 'Nhận thay đổi từ bảng tính nhiệm vụ', en: 'Took changes of a workbook of tasks' },
  'task_sheet.read': { vi: 'Đọc bảng tính nhiệm vụ', en: 'Read a workbook of tasks' },
  'unit.alias.add': { vi: 'Thêm tên gọi khác của đơn vị', en: 'Added an alias of a unit' },
  'unit.alias.remove': { vi: 'Bỏ tên gọi khác của đơn vị', en: 'Removed an alias of a unit' },
  'unit.close': { vi: 'Kết thúc hoạt động đơn vị', en: 'Closed a unit' },
  'unit.import.apply': { vi: 'Nhận danh sách đơn vị, nhân sự', en: 'Put an import of units and people into force' },
  'unit.import.change': { vi: 'Đổi cách đọc danh sách đơn vị, nhân sự', en: 'Changed how units and people are read' },
  'unit.import.discard': { vi: 'Bỏ lần nhập đơn vị, nhân sự', en: 'Gave up an import of units and people' },
  'unit.import.undo': { vi: 'Gỡ lần nhập đơn vị, nhân sự', en: 'Undid an import of units and people' },
  'unit.import.upload': { vi: 'Gửi danh sách đơn vị, nhân sự', en: 'Uploaded units and people' },
  'unit.reopen': { vi: 'Mở lại đơn vị đã kết thúc', en: 'Reopened a unit' },
  'unit.succeed': { vi: 'Ghi đơn vị kế thừa', en: 'Recorded a successor' },
  'unit_plan.draft.discard': { vi: 'Bỏ dự thảo kế hoạch của đơn vị', en: "Discarded the draft of a unit's plan" },
  'unit_plan.draft.save': { vi: 'Lưu dự thảo kế hoạch của đơn vị', en: "Saved the draft of a unit's plan" },
  'unit_plan.issue': { vi: 'Ban hành kế hoạch của đơn vị', en: 'Issued the plan of a unit' },
  'unit_set.list': { vi: 'Đưa đơn vị vào nhóm', en: 'Listed a unit in a set' },
  'unit_set.unlist': { vi: 'Đưa đơn vị ra khỏi nhóm', en: 'Took a unit off a set' },
};

/** Verbs that mean the same with every object. */
const verbs: Readonly<Record<string, Text>> = {
  accept: { vi: 'Chấp nhận', en: 'Accepted' },
  add: { vi: 'Thêm', en: 'Added' },
  approve: { vi: 'Phê duyệt', en: 'Approved' },
  assign: { vi: 'Giao', en: 'Assigned' },
  cancel: { vi: 'Huỷ', en: 'Cancelled' },
  change: { vi: 'Sửa', en: 'Changed' },
  close: { vi: 'Đóng', en: 'Closed' },
  create: { vi: 'Tạo', en: 'Created' },
  delete: { vi: 'Xoá', en: 'Deleted' },
  discard: { vi: 'Bỏ', en: 'Gave up' },
  edit: { vi: 'Sửa', en: 'Edited' },
  extend: { vi: 'Gia hạn', en: 'Extended' },
  import: { vi: 'Nhập', en: 'Imported' },
  issue: { vi: 'Ban hành', en: 'Issued' },
  open: { vi: 'Mở', en: 'Opened' },
  publish: { vi: 'Công bố', en: 'Published' },
  reject: { vi: 'Từ chối', en: 'Rejected' },
  remove: { vi: 'Bỏ', en: 'Removed' },
  rename: { vi: 'Đổi tên', en: 'Renamed' },
  return: { vi: 'Trả lại', en: 'Returned' },
  revoke: { vi: 'Thu hồi', en: 'Revoked' },
  save: { vi: 'Lưu', en: 'Saved' },
  send: { vi: 'Gửi', en: 'Sent' },
  submit: { vi: 'Nộp', en: 'Submitted' },
  undo: { vi: 'Gỡ', en: 'Undid' },
  update: { vi: 'Cập nhật', en: 'Updated' },
  upload: { vi: 'Gửi', en: 'Uploaded' },
  waive: { vi: 'Miễn', en: 'Waived' },
  withdraw: { vi: 'Rút', en: 'Withdrew' },
};

/** Codes of all actions that have words of their own: the choices of the filter. */
export const knownActions: readonly string[] = Object.keys(actions);

/** Codes of all kinds of objects that have words. */
export const knownObjectTypes: readonly string[] = Object.keys(objects);

function same(code: string): Text {
  return { vi: code, en: code };
}

/**
 * An action in words: its own, or verb and object where both are known, or the code.
 * @example actionWords('token.revoke').vi // 'Thu hồi mã truy cập'
 */
export function actionWords(code: string): Text {
  const own = actions[code];
  if (own) return own;
  const parts = code.split('.');
  const verb = verbs[parts.at(-1) ?? ''];
  const object = objects[parts.slice(0, -1).join('_')] ?? objects[parts[0] ?? ''];
  if (!verb || !object || parts.length < 2) return same(code);
  return { vi: `${verb.vi} ${object.vi}`, en: `${verb.en} ${object.en}` };
}

/** A kind of object in words, or its code. */
export function objectTypeWords(code: string): Text {
  return objects[code] ?? same(code);
}

/** Who acts where no person does. */
const actors: Readonly<Record<string, Text>> = {
  anonymous: { vi: 'Người chưa đăng nhập', en: 'Somebody not signed in' },
  seed: { vi: 'Hệ thống (nạp dữ liệu)', en: 'System (seed data)' },
  system: { vi: 'Hệ thống', en: 'System' },
};

/** Who acted: a person's name as it was, or words for the system. */
export function actorWords(label: string): Text {
  return actors[label] ?? same(label);
}
