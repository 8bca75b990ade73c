import { foldKept } from './folded-text.ts';

/**
 * Words that open what somebody is told to do, or what stands between a body and its verb. Ordered by use only.
 * Source: language of duties in administrative documents; GLOSSARY.
 */
const verbs = `chủ trì|phối hợp|tham mưu|xây dựng|tổ chức|triển khai|thực hiện|hướng dẫn|kiểm tra|kiểm thử|thử nghiệm|theo dõi|đôn đốc|rà soát
báo cáo|tổng hợp|chỉ đạo|quán triệt|phổ biến|tuyên truyền|tăng cường|đẩy mạnh|tiếp tục|chịu trách nhiệm|căn cứ|chủ động
tiến hành|đảm bảo|bảo đảm|bố trí|cập nhật|công khai|cung cấp|đăng ký|đề xuất|đề nghị|hoàn thành|hoàn thiện|hỗ trợ
khẩn trương|khắc phục|kiến nghị|lập|lãnh đạo|mở rộng|nâng cao|nghiên cứu|phân công|phấn đấu|quan tâm|sắp xếp|tập trung
thành lập|thông báo|trình|ứng dụng|vận hành|giám sát|thẩm định|đánh giá|chấm điểm|khảo sát|công bố|niêm yết|ban hành
thường xuyên|kịp thời|nghiêm túc|siết chặt|phát huy|củng cố|đổi mới|cải thiện|duy trì|giải quyết|xử lý|tiếp nhận|bồi dưỡng
đào tạo|tập huấn|giới thiệu|gặp gỡ|tổ chức|số hóa|kết nối|tích hợp|chia sẻ|khai thác|sử dụng|nhân rộng|thí điểm|cắt giảm
đơn giản hóa|rút ngắn|chuẩn hóa|tái cấu trúc|phân cấp|ủy quyền|kiện toàn|tinh giản|luân chuyển|tuyển dụng|khen thưởng
biểu dương|phê bình|chấn chỉnh|thanh tra|phòng chống|ngăn chặn|phát hiện|tháo gỡ|đối thoại|lắng nghe|phản ánh|trả lời
tạo điều kiện|khuyến khích|thu hút|xúc tiến|quảng bá|đầu tư|nâng cấp|mua sắm|trang bị|lắp đặt|phát triển|mời|đưa|dành
giúp|góp ý|thu thập|phân tích|so sánh|xác định|xem xét|quyết định|phê duyệt|giao|gửi|nộp|có biện pháp|có giải pháp
có kế hoạch|có trách nhiệm|là đầu mối|làm đầu mối|đầu mối|chuẩn bị|thống kê|lưu trữ|bàn giao|ký kết|ký|đăng tải|đăng|xuất bản|in ấn
phát hành|sơ kết|tổng kết|nhắc nhở|yêu cầu|chấp hành|tuân thủ|nắm|giữ vững|đạt|tăng|giảm|đưa vào|mở|loại bỏ|xóa bỏ|bãi bỏ
đôn đốc|thúc đẩy|huy động|cân đối|bổ sung|sửa đổi|điều chỉnh|thay thế|lồng ghép|gắn|giữ|quản lý|kiểm soát|vận động|tư vấn
tham gia|định hướng|trao đổi|học tập|nhân bản|ưu tiên|miễn phí|công nhận|xếp loại|chuyển|dự thảo|soạn thảo|lấy ý kiến|kiểm đột xuất|không
kiểm điểm|kiểm kê|hợp nhất|sáp nhập|bám sát|đồng hành|cam kết|quyết toán|tự chấm điểm|tự đánh giá|nêu gương|làm rõ|giải trình
nhập dữ liệu|số liệu hóa|khôi phục|bảo trì|thiết kế|thẩm tra|xin lỗi|thăm dò|khởi công|nghiệm thu|quy hoạch lại|chuyển giao|cấp phát|phân bổ
phân loại|phối kết hợp|thực hành|đo lường|giao ban|nhắc việc|cảnh báo|hệ thống hóa|cụ thể hóa|luân phiên|điều động|biên soạn|biên tập|dự toán|cử|mở rộng|kéo dài|thu gom|thu nộp|vệ sinh|trồng|chăm sóc|tuần tra|xử phạt|thu hồi|giải tỏa|giải phóng|đền bù|bồi thường|cấp phép|thẩm tra|chi trả|thanh quyết toán|kê khai|đo đạc|giao đất|truyền đạt|chấm dứt|phát động|hưởng ứng|bình xét|tôn vinh|nâng hạng|phòng ngừa
phản biện|trợ giúp|phát sóng|truyền thông|tiếp công dân|tiếp xúc|thăm hỏi|làm việc|xác minh|điều tra|truy quét|trấn áp|hòa giải|trao|tuyên dương|đối soát|đối chiếu|xác thực|giám định
đấu thầu|quan trắc|đặt hàng|khởi động|khởi tạo|thiết lập|thống nhất|bảo vệ|làm đầu mối|giữ mối|điểm danh|cam đoan|ký số|đơn đốc|rút kinh nghiệm|tuyển chọn|giảng dạy|đấu nối
trực tiếp|phổ cập|cắm mốc|nạo vét|sửa chữa|tu sửa|cải tạo|khơi thông|thu phí|hoàn trả|bình chọn|xếp hạng|công chứng|chứng thực|nhắn tin|gọi điện|livestream|phản hồi|ghi nhận|giải ngân|hạn chế|gia hạn|phát|chụp|treo|phân luồng|làm thủ tục|soát xét|thực thi|tra cứu|kê biên|khoanh vùng|di dời`;

/** Words of one syllable that end a name; compared with their marks, because without them they are parts of names. */
const short = `phải|cần|sẽ|đã|được|có|thì|theo|trong|trước|sau|khi|nếu|để|nhằm|bằng|là|do|tự|từ|cũng|cùng|hằng|hàng|đến|ngoài
chịu|làm|vào|với|đưa|mời|dành|giúp|giao|gửi|nộp|lập|trình|ký|đăng|nắm|đạt|tăng|giảm|gắn|giữ|chuyển|không|kể|qua|về|như|bị
tại|hết|luôn|vẫn|mở|chưa|nên|đều`;

const between = `trên cơ sở|định kỳ|hàng năm|hằng năm|hàng tháng|hàng quý|hàng tuần|về việc|đồng thời|nhanh chóng|tích cực|trực tiếp
tham dự|thông qua|chậm nhất|kết quả|tình hình|tiến độ|số liệu|danh sách|các nội dung|phải có|cần có|có trách nhiệm|chịu trách nhiệm|không được|quyết liệt|hết sức|nghiêm chỉnh`;

function partsOf(words: string): string[] {
  return [...new Set(words.split(/[|\n]/).map((word) => word.trim()))].filter((word) => word !== '');
}

function patternOf(words: readonly string[]): string {
  return [...new Set(words.map((word) => foldKept(word)))].sort((a, b) => b.length - a.length).join('|');
}

const opening = new RegExp(`^(?:${patternOf(partsOf(verbs))})\\b`);
const longWords = [...partsOf(verbs), ...partsOf(between)].filter((word) => word.includes(' '));
const endsFolded = new RegExp(`^(?:${patternOf(longWords)}|phai|duoc)\\b`);
const endsMarked = new RegExp(`^(?:${partsOf(short).join('|')})(?![\\p{L}])`, 'u');

/**
 * True when a text opens with the verb of a duty ("Rà soát ...", "Chủ trì, phối hợp ...").
 * @example opensWithVerb('Tham mưu UBND tỉnh ban hành kế hoạch') // true
 */
export function opensWithVerb(text: string): boolean {
  return opening.test(foldKept(text).replace(/^[^\p{L}]+/u, ''));
}

/**
 * True when a text goes on, at `index`, with a verb or with a word that ends the name of a body before it.
 * @param folded the text without marks, letter by letter
 * @example endsName('Sở Y tế chủ trì', 'so y te chu tri', 8) // true
 */
export function endsName(text: string, folded: string, index: number): boolean {
  if (endsMarked.test(text.slice(index))) return true;
  const verb = endsFolded.exec(folded.slice(index));
  return verb !== null && !/\s\p{Lu}/u.test(text.slice(index, index + verb[0].length));
}
