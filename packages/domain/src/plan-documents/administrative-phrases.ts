import { officialNames } from '../agencies/index.ts';
import { foldKept } from './folded-text.ts';
import { unitPhrases } from './unit-phrases.ts';

/**
 * Set phrases of Vietnamese administrative documents, spelt right, by which damaged scans are mended. `#` stands for a
 * number or date. General language only: document kinds, formulas, posts, kinds of bodies, verbs of duty, timeframes.
 * Source: SRC-ND-30-2020 (forms of documents); GLOSSARY; contracts of agency names and timeframes.
 */
const phrases = `
Cộng hòa xã hội chủ nghĩa Việt Nam|Độc lập Tự do Hạnh phúc|kế hoạch|quyết định|chỉ thị|công văn|thông báo|chương trình
báo cáo|đề án|nghị quyết|nghị định|thông tư|tờ trình|kết luận|văn bản|phụ lục|kèm theo|thủ trưởng các|thủ trưởng các cơ quan|thủ trưởng các phòng|thủ trưởng cơ quan đơn vị|người đứng đầu các cơ quan
trực thuộc sở|đơn vị trực thuộc sở|các phòng ban đơn vị trực thuộc sở|giao văn phòng sở|đã được|căn cứ kết quả|chủ tịch ủy ban nhân dân|không hoàn thành|tư pháp|kính gửi|nơi nhận|số #|ngày #
tháng #|năm #|quý #|trước #|trước ngày #|trước tháng #|sau ngày #|từ ngày #|đến ngày #|chậm nhất ngày #|từ năm #
đến năm #|trong năm #|hết năm #|giai đoạn #|trong tháng #|trong quý #|ngày # tháng # năm #|hàng năm|hằng năm
hàng tháng|hằng tháng|hàng quý|hằng quý|hàng tuần|hằng tuần|hàng ngày|định kỳ|định kỳ hàng năm|định kỳ hàng tháng
định kỳ hàng quý|định kỳ hàng tuần|thường xuyên|đột xuất|những năm tiếp theo|các năm tiếp theo|thời gian|tiến độ
hoàn thành|thời hạn|trong thời gian tới|theo quy định|theo kế hoạch|theo lộ trình|theo đúng tiến độ
trước ngày|trước tháng|chậm nhất|trong năm|trong tháng|trong quý|giai đoạn|bắt đầu từ năm #
căn cứ|thực hiện|triển khai thực hiện|tổ chức thực hiện|mục đích|yêu cầu|mục đích yêu cầu|mục tiêu|nội dung|nhiệm vụ
giải pháp|nhiệm vụ giải pháp|nhiệm vụ cụ thể|nhiệm vụ chung|chỉ tiêu|chỉ tiêu cụ thể|quan điểm|kinh phí thực hiện
trách nhiệm|phân công|tiêu chí|chỉ số|tiêu chí thành phần|chỉ số thành phần|điểm số|xếp hạng|thứ hạng|vị trí xếp hạng
nâng cao|cải thiện|cải thiện điểm số|duy trì|tăng cường|đẩy mạnh|tiếp tục|chủ trì|phối hợp|chủ trì phối hợp
phối hợp với|chủ trì phối hợp với|phối hợp chặt chẽ với|đơn vị chủ trì|cơ quan chủ trì|đơn vị phối hợp
cơ quan phối hợp|đơn vị thực hiện|cơ quan thực hiện|tham mưu|theo dõi|đôn đốc|kiểm tra|giám sát|thanh tra|hướng dẫn
chỉ đạo|lãnh đạo|điều hành|chỉ đạo điều hành|quán triệt|tuyên truyền|phổ biến|xây dựng|ban hành|rà soát
khẩn trương|nghiên cứu|đề xuất|kiến nghị|tổng hợp|chấn chỉnh|khắc phục|xử lý|công khai|minh bạch|cập nhật|cung cấp
thông tin|niêm yết|công bố|đơn giản hóa|cắt giảm|sắp xếp|kiện toàn|bố trí|bồi dưỡng|đào tạo|tập huấn|khảo sát
đánh giá|phân tích|xác định|thành lập|đăng ký|bảo đảm|đảm bảo|chịu trách nhiệm|có trách nhiệm|chủ động|kịp thời
nghiêm túc|hiệu quả|có hiệu quả|chất lượng|tập trung|mở rộng|ứng dụng|vận hành|kết nối|số hóa|hỗ trợ|tạo điều kiện
thuận lợi|tiếp nhận|giải quyết|trả kết quả|kết quả|sản phẩm|kết quả thực hiện|ghi chú|trên địa bàn|địa bàn|thuộc thẩm quyền
cải cách hành chính|thủ tục hành chính|dịch vụ công|dịch vụ công trực tuyến|công nghệ thông tin|chuyển đổi số
chính quyền điện tử|chính quyền số|chính phủ|thủ tướng chính phủ|năng lực cạnh tranh|năng lực cạnh tranh cấp tỉnh
hiệu quả quản trị|hành chính công|hiệu quả quản trị và hành chính công|sự hài lòng|mức độ hài lòng|hài lòng của người dân
chỉ số hài lòng|sẵn sàng|người dân|doanh nghiệp|tổ chức|cá nhân|cán bộ|công chức|viên chức|cán bộ công chức viên chức
người đứng đầu|thủ trưởng|trưởng phòng|phó trưởng phòng|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|chánh văn phòng
phó chánh văn phòng|bí thư|lãnh đạo sở|ban giám đốc|cơ quan|đơn vị|địa phương|cơ quan đơn vị|các cơ quan|các đơn vị
các địa phương|các cơ quan đơn vị địa phương|cơ quan đơn vị địa phương|mỗi cơ quan đơn vị địa phương|các cấp các ngành
các sở ban ngành|các sở ban ngành tỉnh|sở ban ngành|các phòng ban|các phòng ban đơn vị trực thuộc|các phòng chuyên môn
phòng chuyên môn|tất cả các phòng|các phòng ban ngành|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|trực thuộc|có liên quan
đơn vị liên quan|cơ quan liên quan|ủy ban nhân dân|ủy ban nhân dân tỉnh|hội đồng nhân dân|văn phòng|văn phòng sở
tỉnh ủy|huyện ủy|thành ủy|ban thường vụ|thường trực|mặt trận tổ quốc|đoàn thể|các tổ chức đoàn thể|xã phường thị trấn
các xã thị trấn|các xã phường thị trấn|các huyện thị xã thành phố|các huyện thị xã và thành phố|huyện thị xã thành phố|cấp tỉnh|cấp huyện|cấp xã
chính trị|văn hóa|ủy ban|nhân dân|ủy ban nhân dân huyện|thành phố|thị trấn|thị xã|khu phố|bộ phận một cửa|một cửa
một cửa liên thông|cơ chế một cửa|hệ thống|trang thông tin điện tử|cổng thông tin điện tử|cổng dịch vụ công
Sở Nội vụ|Sở Tư pháp|Sở Tài chính|Sở Xây dựng|Sở Y tế|Sở Công Thương|Sở Giao thông vận tải|Sở Kế hoạch và Đầu tư
Sở Thông tin và Truyền thông|Sở Tài nguyên và Môi trường|Sở Khoa học và Công nghệ|Sở Giáo dục và Đào tạo|Sở Du lịch
Sở Văn hóa Thể thao và Du lịch|Sở Lao động Thương binh và Xã hội|Sở Nông nghiệp và Phát triển nông thôn|Sở Ngoại vụ
Sở Nông nghiệp và Môi trường|Sở Dân tộc và Tôn giáo|Thanh tra tỉnh|Công an tỉnh|Cục Thuế|Cục Thống kê|Bảo hiểm xã hội
Bộ Nội vụ|Bộ Thông tin và Truyền thông|Phòng Nội vụ|Phòng Tư pháp|Phòng Tài chính Kế hoạch|Phòng Tài chính và Kế hoạch
Phòng Văn hóa và Thông tin|Phòng Tài nguyên và Môi trường|Phòng Kinh tế|Phòng Kinh tế và Hạ tầng|Phòng Y tế
Phòng Giáo dục và Đào tạo|Phòng Lao động Thương binh và Xã hội|Phòng Quản lý đô thị|Phòng Nông nghiệp|Phòng Dân tộc
Trung tâm Phục vụ hành chính công|Trưởng Phòng Nội vụ|quản lý|quản lý nhà nước|quy hoạch|phát triển|phát triển đô thị
phòng quy hoạch và phát triển đô thị|phòng quản lý|hành chính|nhà nước|cơ quan hành chính nhà nước|pháp luật
văn bản quy phạm pháp luật|tài chính công|cải cách tài chính công|công vụ|tổ chức bộ máy|kinh tế xã hội|đầu tư
môi trường|đất đai|xây dựng kế hoạch|kế hoạch cụ thể|gửi về|báo cáo về|báo cáo kết quả|báo cáo kết quả thực hiện
giao văn phòng|trên đây là kế hoạch|chi tiết|cụ thể như sau|như sau|các nội dung sau|và các|các nhiệm vụ
trường hợp|nghĩa vụ|quyền lợi|thi đua|khen thưởng|thi đua khen thưởng|hồ sơ|trễ hạn|trễ hẹn|đúng hạn|đúng quy định|đúng quy trình|chấp hành nghiêm|chấp hành|cấp huyện cấp xã
Đảng bộ|Trung ương|Việt Nam|chặt chẽ|thẩm quyền|tinh thần|ý thức|kỷ luật|kỷ cương|vướng mắc|phản ánh|phản ánh kiến nghị
tài chính|công tác|lĩnh vực|các lĩnh vực|tiếp xúc|tiếp thu|tình hình|hoạt động|vai trò|khuyến khích|sáng kiến|giải pháp mới
ngân sách|dự án|dữ liệu|cơ sở dữ liệu|đối thoại|dân cư|hộ tịch|cùng cấp|cấp ủy|áp dụng|nhân rộng|đột phá|mạnh mẽ|bức xúc
nhạy cảm|đối với|góp phần|rút kinh nghiệm|tích cực|thực chất|thể hiện|phục vụ|khó khăn|tháo gỡ|tiêu cực|nhũng nhiễu
phiền hà|gây phiền hà|đùn đẩy|né tránh|tập thể|biểu dương|phê bình|nghiêm minh|phê duyệt|đã được phê duyệt|được giao
đề nghị|xem xét|quyền hạn|chức vụ|chức năng|chức năng nhiệm vụ|phân cấp|ủy quyền|tiết kiệm|chống lãng phí|tự chủ
tự chủ tài chính|kết luận thanh tra|kiểm toán|kiểm toán nhà nước|giải ngân|vốn đầu tư|vốn ngân sách|thu hút đầu tư
môi trường đầu tư|đầu tư kinh doanh|khiếu nại|tố cáo|tiếp dân|tiếp công dân|hội nghị|tọa đàm|cuộc họp|buổi làm việc
chuyên đề|chuyên môn|chuyên mục|phát thanh|truyền hình|bài viết|tin bài|kỹ năng|năng lực|nghiệp vụ|phẩm chất|đạo đức
thái độ|thái độ phục vụ|trình độ|tuyển dụng|bổ nhiệm|vị trí việc làm|tinh giản biên chế|cơ cấu|quy chế|quy chế phối hợp
quy trình|quy trình nội bộ|liên thông|trực tuyến|toàn trình|một phần|thanh toán|thanh toán trực tuyến|bưu chính công ích
phần mềm|hạ tầng|hạ tầng kỹ thuật|an toàn thông tin|mạng xã hội|nền tảng|tích hợp|chia sẻ|quốc gia|đồng bộ|thống nhất
hiện đại|công nghệ|công nghệ số|cộng đồng|xã hội|văn hóa xã hội|nhân dân|hướng dẫn|dân chủ|quy chế dân chủ|cơ sở
quyền sử dụng đất|sử dụng đất|kế hoạch sử dụng đất|giá đất|hộ nghèo|danh sách|xét duyệt|đối tượng|đúng đối tượng
bảo hiểm|bảo hiểm y tế|giáo dục|lao động|việc làm|an ninh|trật tự|tội phạm|tham nhũng|phòng chống tham nhũng|lãng phí
phòng chống|khoa học|nông thôn|nông nghiệp|du lịch|thương mại|công nghiệp|khu công nghiệp|cụm công nghiệp|giao thông
vận tải|xây dựng|công trình|chất lượng công trình|thiết kế|hồ sơ thiết kế|thi công|cấp phép|giấy phép|cấp giấy phép
giấy phép xây dựng|chủ thể|tham gia|lấy ý kiến|góp ý|bố trí kinh phí|trang thiết bị|máy móc|cơ sở vật chất|mua sắm
không gian|làm việc|quan tâm|hỗ trợ doanh nghiệp|liên hệ|giao dịch|đại diện|đại diện lãnh đạo|cụ thể|chi tiết
tuyên truyền phổ biến|phương án|biện pháp|hình thức|nhiều hình thức|đa dạng|phong phú|thuận tiện|dễ dàng|nhanh chóng
tồn đọng|kéo dài|dứt điểm|triệt để|khách quan|công bằng|bình đẳng|nguyên tắc|phạm vi|trong phạm vi|phạm vi quản lý
mô hình|thí điểm|sáng tạo|chủ động phối hợp|tinh thần trách nhiệm|trách nhiệm giải trình|giải trình|thư xin lỗi|xin lỗi
phần mềm một cửa|kiểm soát|kiểm soát thủ tục hành chính|quy định|theo đúng quy định|tổng số|đạt tỷ lệ|tỷ lệ|chiếm tỷ lệ
tối thiểu|ít nhất|tối đa|không quá|trở lên|bình quân|cả nước|trung bình cả nước|trung bình|dẫn đầu|nhóm cao|phấn đấu
toàn diện|tồn tại|hạn chế|tồn tại hạn chế|nguyên nhân|bài học kinh nghiệm|đội ngũ|năm tiếp theo|đề ra|xây dựng kế hoạch
`;

/**
 * The phrases of {@link phrases}, one each.
 * @example administrativePhrases().includes('trước ngày #') // true
 */
export function administrativePhrases(): readonly string[] {
  const own = phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const listed = [...own, ...unitPhrases(), ...officialNames().map((name) => name.replace(/,/g, ''))];
  const headed = listed.flatMap((phrase) => {
    if (/^Phòng [A-ZĐ\p{Lu}]/u.test(phrase)) return [`Trưởng ${phrase}`];
    return /^Sở \p{Lu}/u.test(phrase) ? [`Giám đốc ${phrase}`] : [];
  });
  return [...listed, ...headed];
}

const words =
  'của với được đến trên việc phải những không cũng nhất tốt trước ngành huyện tỉnh nếu khi cấp người như nhằm';

/**
 * Single words that have one spelling however a scan marks them: folded word to word.
 * @example commonWords().get('cua') // 'của'
 */
export function commonWords(): ReadonlyMap<string, string> {
  return new Map(words.split(' ').map((word) => [foldKept(word), word]));
}

const figured = 'có là các một với năm ngày tháng lần đổi mới của được không hộ';

/**
 * Words that a scan with a figure among their letters can only stand for: folded word to word.
 * @example wordsWithFigures().get('la') // 'là'
 */
export function wordsWithFigures(): ReadonlyMap<string, string> {
  return new Map(figured.split(' ').map((word) => [foldKept(word), word]));
}
