/**
 * Words that guessers try first, folded (no marks, lower case). A password is judged by what is left of it once such
 * words, digits in a row, years and repetitions are taken out, so that short roots stand for whole families.
 * Source: ADR-0010 (sign-in); roots of the most used passwords in Vietnam and in the world.
 */
export const commonPasswordRoots: readonly string[] = [
  ...['password', 'passwd', 'passcode', 'pass', 'secret', 'login', 'welcome', 'letmein', 'default', 'changeme'],
  ...['admin', 'administrator', 'root', 'user', 'guest', 'test', 'testing', 'demo', 'sample', 'temp', 'temporary'],
  ...['qwertyuiop', 'qwerty', 'asdfghjkl', 'asdf', 'zxcvbnm', 'zxcv', 'qazwsxedc', 'qazwsx', 'wsx', 'qaz', 'azerty'],
  ...['iloveyou', 'love', 'baby', 'princess', 'sunshine', 'superman', 'batman', 'dragon', 'monkey', 'master', 'shadow'],
  ...['football', 'baseball', 'hello', 'freedom', 'whatever', 'trustno', 'starwars', 'computer', 'internet', 'google'],
  ...[
    'facebook',
    'zalo',
    'youtube',
    'windows',
    'microsoft',
    'samsung',
    'iphone',
    'nokia',
    'killer',
    'hunter',
    'summer',
  ],
  ...['winter', 'spring', 'autumn', 'monday', 'january', 'december', 'money', 'lucky', 'happy', 'flower', 'angel'],
  ...['matkhau', 'mat', 'khau', 'taikhoan', 'dangnhap', 'quantri', 'hethong', 'nguoidung', 'macdinh', 'xinchao'],
  ...['anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'anhnhoem', 'toiyeu', 'yeu', 'emyeu', 'vocuatoi', 'conyeu', 'giadinh'],
  ...['hanhphuc', 'maimai', 'tinhyeu', 'cuocsong', 'vietnam'],
  ...['ubnd', 'uybannhandan', 'vanphong', 'sonoivu', 'chuyenvien', 'canbo', 'congchuc', 'tinhuy'],
  ...['chinhphu', 'cchc', 'motcua', 'nguyen', 'tran', 'pham', 'hoang', 'phan', 'dang', 'bui', 'huynh', 'khongbiet'],
  ...['khongcopass', 'khongcho', 'motnamba', 'abc', 'abcd', 'abcde', 'abcdef', 'xyz', 'nanghang'],
];
