import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './component-library.css';
import { createTheme, MantineProvider, Portal } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useDesignSettings } from './design-context.ts';
import { useLayerId } from './floating-layer.tsx';

function noRoot(): undefined {
  return undefined;
}

/**
 * What the component library's parts need around them. It stands around each such part instead of the whole page, so
 * that pages without one do not load the library. Its variables come from a style sheet; nothing is written at run time.
 */
export function ComponentLibrary({ children }: { readonly children: ReactNode }) {
  const { nonce, environment } = useDesignSettings();
  const layerId = useLayerId();
  const theme = useMemo(
    () =>
      createTheme({
        respectReducedMotion: true,
        cursorType: 'pointer',
        defaultRadius: 6,
        components: { Portal: Portal.extend({ defaultProps: { target: `#${layerId}` } }) },
      }),
    [layerId],
  );
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
      getRootElement={noRoot}
      getStyleNonce={() => nonce ?? ''}
      env={environment}
    >
      {children}
    </MantineProvider>
  );
}
