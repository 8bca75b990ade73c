/**
 * Set phrases around the names of bodies and around times, spelt right, by which damaged scans are mended; `#` stands
 * for a number or date. General language only: collectives, levels, orders, rhythms.
 * Source: GLOSSARY; contracts of agency names and timeframes.
 */
const phrases = `
các sở|các ban|các ngành|các xã|các phường|các huyện|các quận|các phòng|các xã phường|các xã phường đặc khu|các phường xã|các huyện thành phố|các huyện thị xã
UBND các|UBND các huyện|UBND các huyện thành phố|UBND các huyện thị xã thành phố|UBND các xã|UBND các xã phường|UBND các xã phường đặc khu|UBND các xã thị trấn|UBND các xã phường thị trấn|UBND tỉnh|UBND thành phố|UBND huyện|UBND xã|UBND phường|UBND cấp xã|UBND cấp huyện
Chủ tịch UBND|Chủ tịch UBND tỉnh|Chủ tịch UBND huyện|Chủ tịch UBND các|Chủ tịch UBND các xã|Chủ tịch UBND các huyện|Chủ tịch UBND cấp huyện|Chủ tịch UBND cấp xã|Văn phòng UBND|Văn phòng UBND tỉnh|Văn phòng HĐND và UBND
các ban ngành|ban ngành thuộc tỉnh|thuộc huyện|thuộc sở|các cơ quan chuyên môn|các đơn vị trực thuộc|đơn vị trực thuộc|các tổ chức chính trị xã hội|các hội đoàn thể|các tổ chức|các doanh nghiệp|các hiệp hội
Thủ trưởng các đơn vị|Trưởng các phòng|Giám đốc các sở|Công an các|Công an các xã|Công an các đơn vị|Công an xã|Công an phường|Công an thành phố|Công an huyện|Thường trực Tỉnh ủy|Ban Thường trực|Ban Quản lý|Ban Quản lý các khu công nghiệp|Ban Quản lý khu kinh tế
là cơ quan|là cơ quan đầu mối|là cơ quan thường trực|là đơn vị|là đơn vị đầu mối|là đầu mối|làm đầu mối|cơ quan đầu mối|cơ quan thường trực|đầu mối phối hợp|phối hợp cùng|chủ trì cùng|cùng với|phối hợp với các|chủ trì tham mưu|chủ trì tổng hợp|chủ trì phối hợp các
chịu trách nhiệm chính|chịu trách nhiệm toàn diện|trực tiếp chỉ đạo|có trách nhiệm chỉ đạo|giao nhiệm vụ|yêu cầu các|đề nghị các|giao các|căn cứ chức năng nhiệm vụ|căn cứ kế hoạch này|được giám sát|được phân công
mỗi tuần|mỗi tháng|mỗi quý|mỗi năm|mỗi tuần # lần|mỗi tháng # lần|mỗi năm # lần|ít nhất một lần|ít nhất # lần|một lần|# lần|một tháng|một năm|một quý|tuần # lần|tháng ít nhất
đến hết quý #|đến hết quý|hết quý|quý I|quý II|quý III|quý IV|trong quý I|trong quý II|trong quý III|trong quý IV|đến hết năm|đến hết tháng|# tháng|định kỳ # tháng|# tháng đầu năm|# tháng cuối năm|tháng đầu năm|tháng cuối năm|tháng cuối quý|trước ngày # hằng tháng|ngày # hằng tháng|hằng quý năm
không muộn hơn|muộn nhất|chậm nhất là|chậm nhất đến|kể từ ngày|ngày làm việc|làm việc kể từ ngày|kể từ ngày nhận được|ngay sau khi|sau khi được|sau khi có|trong tuần|tuần đầu|khi có|khi phát sinh|theo chỉ đạo|theo hướng dẫn|theo lộ trình của|đi vào hoạt động|vào hoạt động
đơn vị chủ trì|đơn vị phối hợp|thời gian thực hiện|thời gian hoàn thành|thời hạn hoàn thành|cân đối|đầu năm|cuối năm|về việc|về kết quả|đạt trên|đạt từ|phải có|phải có ít nhất|phải đăng ký|phải đăng ký ít nhất|ít nhất là|ít nhất là một|và một nhiệm vụ|một nhiệm vụ|chặt chẽ với|với Mặt trận Tổ quốc|Mặt trận Tổ quốc và các|các tổ chức đoàn thể|lộ trình tự chủ|theo lộ trình tự chủ|điểm số đạt
`;

/**
 * The phrases, one each.
 * @example unitPhrases().includes('UBND các xã') // true
 */
export function unitPhrases(): readonly string[] {
  return phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
