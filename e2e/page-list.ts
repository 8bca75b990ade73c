/** Pages as somebody opens them, by the account of the demo province that does. */
export const pageList: Readonly<Record<string, readonly string[]>> = {
  vpubnd: [
    '/',
    '/indices',
    '/indices/PCI?year=2020',
    '/indices/PCI?year=2020&tab=history',
    '/indices/PCI?year=2020&tab=sources',
    '/indices/PCI/components/PCI.8?year=2020',
    '/indices/PCI/definition',
    '/indices/PCI/diagnosis?year=2020',
    '/indices/imports',
    '/figures',
  ],
  admin: ['/units', '/units/imports', '/admin/clock', '/admin/jobs', '/audit'],
};

/** Pages that are open without an account. */
export const openPages: readonly string[] = ['/sign-in', '/forgotten-password', '/design', '/design/shell'];
