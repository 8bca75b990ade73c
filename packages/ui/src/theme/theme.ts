import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Portal } from '@mantine/core';

/** Where menus and popovers are drawn: a landmark, so that nothing on the page stands outside one. */
export const floatingLayerId = 'floating-layer';

const primary: MantineColorsTuple = [
  '#EAF1FD',
  '#D3E2FB',
  '#B0CBFA',
  '#8DB6FF',
  '#5E93F2',
  '#3B75DE',
  '#2760C8',
  '#1B4FB3',
  '#143E8F',
  '#0E2D69',
];
const gray: MantineColorsTuple = [
  '#F5F6F8',
  '#F0F2F5',
  '#E2E6EB',
  '#C9D0D8',
  '#A4AEBA',
  '#7F8A98',
  '#5C6878',
  '#435061',
  '#2B3846',
  '#15202B',
];
const dark: MantineColorsTuple = [
  '#E8ECF1',
  '#B9C3CE',
  '#93A0AF',
  '#7C8998',
  '#3A4653',
  '#26303B',
  '#18202A',
  '#10161D',
  '#0B1016',
  '#070A0E',
];

/** Mantine's theme, from the tokens of the design language. */
export const theme = createTheme({
  colors: { primary, gray, dark },
  primaryColor: 'primary',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 6,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: { Portal: Portal.extend({ defaultProps: { target: `#${floatingLayerId}` } }) },
});

/** Makes Mantine's own variables follow the tokens, so that both themes and high contrast reach its components. */
export const cssVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--bg)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--none-soft)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: colours, dark: colours };
};
