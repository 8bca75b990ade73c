/**
 * Class of a collective noun. `department`, `branch` ("ban", "ngành": departments beside "sở", units below a
 * province), `agency` (bare "cơ quan"), `unit`, `locality`, `room`, `establishment` (a centre or school: several only in the plural), `central`, `nonState`, `province`, `district`, `city`, `commune`;
 * `quantifier` and `modifier` do not decide.
 */
export type CollectiveClass =
  | 'department'
  | 'branch'
  | 'agency'
  | 'unit'
  | 'locality'
  | 'room'
  | 'establishment'
  | 'central'
  | 'nonState'
  | 'mass'
  | 'province'
  | 'district'
  | 'city'
  | 'commune'
  | 'quantifier'
  | 'plural'
  | 'modifier'
  | 'parent';

const phrases: Readonly<Record<CollectiveClass, string>> = {
  plural: 'các|những|mọi|mỗi|từng|tất cả|toàn thể|toàn bộ|hầu hết|một số|nhiều',
  quantifier: 'loại|hệ thống|khối|nhóm',
  department:
    'sở|liên sở|sở ngành|sở ban ngành|cơ quan chuyên môn [thuộc|trực thuộc] [ủy ban nhân dân] (tỉnh|cấp tỉnh)|' +
    'cơ quan (thuộc|trực thuộc) ủy ban nhân dân tỉnh|cơ quan tham mưu [giúp việc]|đơn vị thuộc ủy ban nhân dân tỉnh',
  branch: 'ban|ngành|ban ngành|ban ngành đoàn thể|ngành chức năng|lực lượng chức năng',
  mass:
    'đoàn thể|hội đoàn thể|tổ chức đoàn thể|tổ chức hội|tổ chức chính trị xã hội|tổ chức chính trị|đoàn thể chính trị xã hội|' +
    'tổ chức xã hội|tổ chức xã hội nghề nghiệp|tổ chức chính trị xã hội nghề nghiệp|đoàn thể nhân dân|hội quần chúng|hội đặc thù|hội|tổ chức thành viên',
  room:
    'phòng|phòng ban|phòng chuyên môn|phòng nghiệp vụ|cơ quan chuyên môn|chuyên môn nghiệp vụ|ban đảng|ban xây dựng đảng|' +
    'bộ phận chuyên môn|phòng khoa|tổ chuyên môn',
  establishment:
    'chi cục|trung tâm|trạm|bộ phận|khoa|bệnh viện|trạm y tế|trường|trường học|ban quản lý [dự án]|bộ phận một cửa|văn phòng',
  agency: 'cơ quan',
  unit:
    'đơn vị|[các] cấp chính quyền|[các] cấp [các] ngành|cơ quan hành chính [nhà nước]|cơ quan [quản lý] nhà nước|cơ quan chức năng|' +
    'đơn vị sự nghiệp [công lập]|sự nghiệp công lập|đơn vị liên quan|cơ quan hành chính nhà nước các cấp|cơ quan ngành dọc|' +
    'cơ quan trung ương (đóng|đặt) [trên địa bàn]|cơ quan trung ương trên địa bàn|ngành dọc|cơ quan đảng|cơ quan tư pháp|cơ quan nội chính|' +
    'cơ sở y tế|cơ sở khám chữa bệnh|cơ sở giáo dục [và đào tạo]|cơ sở giáo dục nghề nghiệp|' +
    'chủ đầu tư|chủ chương trình|chủ dự án|cơ quan báo cáo|lực lượng vũ trang|cơ quan tố tụng|công sở',
  locality: 'địa phương|chính quyền địa phương',
  central:
    'bộ|bộ ngành|bộ ban ngành|cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan trung ương|ngành trung ương|ban ngành trung ương|bộ ngành trung ương|' +
    'cơ quan trung ương của các đoàn thể|tập đoàn kinh tế|tổng công ty nhà nước|địa phương trong cả nước|địa phương (trên|của) cả nước|' +
    'tỉnh thành trong cả nước|tỉnh bạn|tỉnh thành bạn|tỉnh khác|cơ quan bộ ngành',
  nonState:
    'doanh nghiệp [nhà nước|viễn thông]|doanh nhân|nhà đầu tư|hộ kinh doanh|hợp tác xã|htx|hộ gia đình|tổ chức|cá nhân|tổ chức cá nhân|người dân|nhân dân|công dân|' +
    'cộng đồng|cộng đồng doanh nghiệp|cộng đồng dân cư|hiệp hội|hiệp hội doanh nghiệp|hiệp hội ngành [hàng|nghề]|hội ngành nghề|hội doanh nghiệp|hội doanh nhân|' +
    'cơ quan báo chí|cơ quan thông tấn [báo chí]|báo chí|cơ quan truyền thông|cơ quan thông tin [đại chúng]|phương tiện thông tin đại chúng|phóng viên|' +
    'cơ quan thông tin truyền thông|cơ quan báo đài|báo đài|truyền thông|cơ quan truyền thông đại chúng|' +
    'trường đại học|đại học|cao đẳng|trường cao đẳng|viện nghiên cứu|trường trung cấp|trung cấp|học viện|cơ sở đào tạo|viện trường|chuyên gia|nhà khoa học|' +
    'tổ chức tín dụng|ngân hàng|ngân hàng thương mại|chi nhánh ngân hàng|quỹ tín dụng|quỹ tín dụng nhân dân|tổ chức quốc tế|' +
    'tổ chức kinh tế|tổ chức hành nghề|văn phòng công chứng|tổ chức hành nghề công chứng|công ty|tập đoàn|tổng công ty|khách hàng|hội viên|' +
    'thành phần kinh tế|chủ đầu tư hạ tầng|cơ sở sản xuất [kinh doanh]|cơ sở kinh doanh|đối tác|nhà thầu|tổ chức tư vấn|đơn vị tư vấn|' +
    'doanh nghiệp bưu chính|doanh nghiệp công nghệ|doanh nghiệp bưu chính công ích',
  province: 'tỉnh|tỉnh thành|tỉnh thành phố|tỉnh thành phố trực thuộc trung ương',
  district: 'huyện|quận|thị xã|huyện đảo',
  city: 'thành phố|tp',
  commune: 'xã|phường|thị trấn|đặc khu',
  modifier:
    'có liên quan|liên quan|khác|cùng cấp|các cấp|có chức năng|chức năng|trung ương|việt nam|cả nước|trong cả nước|ở địa phương|' +
    'cấp tỉnh|cấp thành phố|trong tỉnh|toàn tỉnh|trên địa bàn|trên địa bàn tỉnh|trên địa bàn thành phố|địa bàn|' +
    'nêu trên|nói trên|được phân công|được giao|được giao nhiệm vụ|có thẩm quyền|chuyên môn|nghiệp vụ|nhà nước|hành chính|công lập|đóng trên địa bàn|' +
    'chủ trì|phối hợp|tương ứng|theo ngành dọc|ngoài nhà nước|tư nhân|trong và ngoài tỉnh|bưu chính công ích|viễn thông|lớn|địa bàn tỉnh|thường trú|đứng chân|đóng chân|hoạt động|có trụ sở|' +
    'chuyên ngành|lĩnh vực|sử dụng ngân sách [nhà nước]|dự toán|quản lý [chuyên] ngành|được giao chủ trì|nhỏ và vừa|vừa và nhỏ|fdi|đảng|quần chúng|kinh tế|quản lý',
  parent: 'thuộc|trực thuộc|của',
};

/** Collective nouns by their words, longest phrase first at any place. */
export const collectivePhrases: readonly (readonly [string, CollectiveClass])[] = Object.entries(phrases).flatMap(
  ([name, list]) => splitAlternatives(list).map((phrase) => [phrase, name as CollectiveClass] as const),
);

/** Parts of `a|b [c|d]` at the bars outside brackets. */
function splitAlternatives(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
