import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Neutral greys: text, lines, grounds. */
const grey: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f2',
  '#e2e5e7',
  '#cfd4d7',
  '#a9b1b6',
  '#727c82',
  '#586269',
  '#434c52',
  '#2c3439',
  '#1b2125',
];

/** The one quiet accent. */
const ink: MantineColorsTuple = [
  '#eaf4f4',
  '#d5e7e8',
  '#abd1d3',
  '#82bcbf',
  '#5aa5a9',
  '#2c767b',
  '#23696e',
  '#1b585d',
  '#16484c',
  '#0e3336',
];

const dark: MantineColorsTuple = [
  '#d9dee0',
  '#c3cacd',
  '#a6afb4',
  '#7f8a90',
  '#4d575d',
  '#3a4348',
  '#2a3236',
  '#1c2225',
  '#161b1e',
  '#101416',
];

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd8',
  '#f4b6af',
  '#f09a91',
  '#e9776c',
  '#d64f44',
  '#bd3027',
  '#a3241c',
  '#861c16',
  '#66140f',
];

const fonts = '"Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif';

export const theme = createTheme({
  fontFamily: fonts,
  fontFamilyMonospace: '"Cascadia Mono","Noto Sans Mono CJK SC",Consolas,monospace',
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.4' },
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.4' },
      h2: { fontSize: '18px', lineHeight: '1.45' },
      h3: { fontSize: '16px', lineHeight: '1.5' },
    },
  },
  colors: { gray: grey, dark, ink, red },
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 4,
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 500 } } },
    Modal: {
      defaultProps: {
        centered: true,
        shadow: 'none',
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
      styles: {
        content: {
          background: 'var(--desk-surface)',
          border: '1px solid var(--desk-control-line)',
          boxShadow: 'none',
        },
        header: { background: 'var(--desk-surface)' },
        title: { fontSize: 18, fontWeight: 600 },
      },
    },
    Notification: { defaultProps: { withBorder: true }, styles: { root: { boxShadow: 'none' } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none', withinPortal: true } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
  },
});

/** The desk's own colours. Red, amber, green and blue stand for their meaning only, never alone (a word or shape goes along). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f8f8',
    '--mantine-color-text': '#1b2125',
    '--mantine-color-dimmed': '#586269',
    '--mantine-color-placeholder': '#69737a',
    '--mantine-color-error': '#a3241c',
    '--mantine-color-anchor': '#1b585d',
    '--mantine-color-default-color': '#1b2125',
    '--mantine-color-default-border': '#858f95',
    '--desk-surface': '#ffffff',
    '--desk-ground': '#f7f8f8',
    '--desk-hover': '#eff1f2',
    '--desk-line': '#dde1e3',
    '--desk-control-line': '#858f95',
    '--desk-chosen': '#e3f0f0',
    '--desk-chosen-text': '#0e3336',
    '--desk-accent': '#23696e',
    '--desk-focus': '#16484c',
    '--desk-danger': '#a3241c',
    '--desk-danger-ground': '#fdf0ee',
    '--desk-soon': '#7a4b00',
    '--desk-soon-ground': '#fdf3dc',
    '--desk-done': '#1d6331',
    '--desk-done-ground': '#e8f4ea',
    '--desk-waits': '#1c5490',
    '--desk-waits-ground': '#e9f1f9',
  },
  dark: {
    '--mantine-color-body': '#101416',
    '--mantine-color-text': '#d9dee0',
    '--mantine-color-dimmed': '#a6afb4',
    '--mantine-color-placeholder': '#8f999f',
    '--mantine-color-error': '#f4a59d',
    '--mantine-color-anchor': '#82bcbf',
    '--mantine-color-default': '#1c2225',
    '--mantine-color-default-border': '#66727a',
    '--desk-surface': '#161b1e',
    '--desk-ground': '#101416',
    '--desk-hover': '#20272b',
    '--desk-line': '#2c3439',
    '--desk-control-line': '#66727a',
    '--desk-chosen': '#1d3335',
    '--desk-chosen-text': '#d5e7e8',
    '--desk-accent': '#82bcbf',
    '--desk-focus': '#abd1d3',
    '--desk-danger': '#f4a59d',
    '--desk-danger-ground': '#3a1a18',
    '--desk-soon': '#e9bd66',
    '--desk-soon-ground': '#33270f',
    '--desk-done': '#8fcb9d',
    '--desk-done-ground': '#17301d',
    '--desk-waits': '#93bdea',
    '--desk-waits-ground': '#172a3d',
  },
});
