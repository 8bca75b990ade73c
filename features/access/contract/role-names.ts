import type { Role, Standing } from '@nanghang/domain/access';
import type { Text } from '@nanghang/domain/kernel';

/** What people call each role. */
export const roleNames: Readonly<Record<Role, Text>> = {
  admin: { vi: 'Quản trị', en: 'Administrator' },
  coordinator: { vi: 'Điều phối', en: 'Coordinator' },
  unit_lead: { vi: 'Lãnh đạo đơn vị', en: 'Head of unit' },
  unit_officer: { vi: 'Chuyên viên', en: 'Officer' },
  one_stop_officer: { vi: 'Cán bộ một cửa', en: 'One-stop officer' },
  appraiser: { vi: 'Thẩm định', en: 'Appraiser' },
  leader: { vi: 'Lãnh đạo tỉnh', en: 'Leader' },
  auditor: { vi: 'Kiểm tra', en: 'Auditor' },
};

/** How a standing is called; a member signs nothing and needs no word. */
export const standingNames: Readonly<Record<Standing, Text>> = {
  head: { vi: 'Người đứng đầu', en: 'Head' },
  acting_head: { vi: 'Quyền cấp trưởng (Q.)', en: 'Acting head (Q.)' },
  deputy: { vi: 'Cấp phó, ký thay (KT.)', en: 'Deputy, signs for the head (KT.)' },
  member: { vi: 'Thành viên', en: 'Member' },
};

/** The mark of a standing beside a role, as documents print it; none for a head and a member. */
export const standingMarks: Readonly<Partial<Record<Standing, string>>> = { acting_head: 'Q.', deputy: 'KT.' };
