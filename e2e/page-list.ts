/** Pages as somebody opens them, by the account of the demo province that does. */
export const pageList: Readonly<Record<string, readonly string[]>> = {
  vpubnd: [
    '/',
    '/indices',
    '/indices/PCI?year=2020',
    '/indices/PCI?year=2020&tab=history',
    '/indices/PCI?year=2020&tab=sources',
    '/indices/PAPI',
    '/indices/PCI/components/PCI.8?year=2020',
    '/indices/PCI/components/PCI.8?year=2020&correct=1',
    '/indices/PCI/definition',
    '/indices/PCI/diagnosis?year=2020',
    '/compare?index=PCI&year=2020',
    '/what-if?index=PCI&year=2020',
    '/targets',
    '/indices/imports',
    '/figures',
    '/account',
    '/account?tab=security',
  ],
  admin: [
    '/admin',
    '/units',
    '/units?tab=map',
    '/units/sets',
    '/units/sets?new=1',
    '/units/imports',
    '/people',
    '/people?add=1',
    '/admin/clock',
    '/admin/jobs',
    '/admin/mail',
    '/audit',
  ],
};

/** Pages that are open without an account. */
export const openPages: readonly string[] = [
  '/sign-in',
  '/forgotten-password',
  '/reset-password',
  '/design',
  '/design/shell',
];
