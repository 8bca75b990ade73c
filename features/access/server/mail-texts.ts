import type { MailOrder } from '@nanghang/platform/mail';

type Language = 'vi' | 'en';

/** Somebody who gets mail. */
export interface Recipient {
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
}

interface Letter {
  readonly subject: string;
  readonly lines: readonly string[];
}

function letter(kind: string, to: Recipient, texts: Readonly<Record<Language, Letter>>): MailOrder {
  const { subject, lines } = texts[to.language];
  const greeting = to.language === 'vi' ? `Kính gửi ${to.displayName},` : `Dear ${to.displayName},`;
  const close =
    to.language === 'vi'
      ? 'Thư này do hệ thống Nâng Hạng gửi tự động, không cần trả lời.'
      : 'This mail was sent by Nâng Hạng. Please do not reply.';
  return { kind, to: to.email, subject, text: [greeting, '', ...lines, '', close, ''].join('\n') };
}

/** The link for somebody who forgot the password. */
export function resetLetter(to: Recipient, link: string, minutes: number): MailOrder {
  return letter('password.reset', to, {
    vi: {
      subject: 'Đặt lại mật khẩu Nâng Hạng',
      lines: [
        'Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản của ông/bà. Mở liên kết sau để đặt mật khẩu mới:',
        '',
        link,
        '',
        `Liên kết dùng được một lần, trong ${minutes} phút. Nếu ông/bà không yêu cầu, hãy bỏ qua thư này: mật khẩu vẫn như cũ.`,
      ],
    },
    en: {
      subject: 'Reset your Nâng Hạng password',
      lines: [
        'Somebody asked to reset the password of your account. Open this link to set a new one:',
        '',
        link,
        '',
        `It works once, for ${minutes} minutes. If it was not you, ignore this mail: your password has not changed.`,
      ],
    },
  });
}

/** The link by which a new account gets its first password. */
export function invitationLetter(to: Recipient, login: string, link: string, days: number): MailOrder {
  return letter('account.invitation', to, {
    vi: {
      subject: 'Tài khoản Nâng Hạng của ông/bà',
      lines: [
        `Ông/bà được cấp tài khoản với tên đăng nhập: ${login}`,
        'Mở liên kết sau để đặt mật khẩu và bắt đầu sử dụng:',
        '',
        link,
        '',
        `Liên kết dùng được một lần, trong ${days} ngày.`,
      ],
    },
    en: {
      subject: 'Your Nâng Hạng account',
      lines: [
        `You have been given an account. Your login: ${login}`,
        'Open this link to set your password and begin:',
        '',
        link,
        '',
        `It works once, for ${days} days.`,
      ],
    },
  });
}

const changes = {
  password: {
    vi: 'Mật khẩu tài khoản của ông/bà vừa được đổi.',
    en: 'The password of your account has just been changed.',
  },
  second_factor_on: {
    vi: 'Xác thực hai lớp vừa được bật cho tài khoản của ông/bà.',
    en: 'Two-step sign-in has just been switched on for your account.',
  },
  second_factor_off: {
    vi: 'Xác thực hai lớp vừa được gỡ khỏi tài khoản của ông/bà.',
    en: 'Two-step sign-in has just been removed from your account.',
  },
  recovery_codes: {
    vi: 'Mã khôi phục mới vừa được tạo; các mã cũ không còn dùng được.',
    en: 'New recovery codes have just been made; the old ones no longer work.',
  },
} as const;

/** Tells the owner that a way into the account has changed. */
export function changeLetter(to: Recipient, change: keyof typeof changes): MailOrder {
  const what = changes[change];
  return letter(`account.${change}`, to, {
    vi: {
      subject: 'Thay đổi bảo mật tài khoản Nâng Hạng',
      lines: [what.vi, 'Nếu không phải ông/bà thực hiện, hãy báo ngay quản trị viên của tỉnh.'],
    },
    en: {
      subject: 'Your Nâng Hạng account security has changed',
      lines: [what.en, 'If it was not you, tell the administrators of the province at once.'],
    },
  });
}
