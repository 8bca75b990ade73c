import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './tokens.css';
import './fonts.css';
import './base.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { type Language, LanguageProvider } from '../i18n/language.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { cssVariables, floatingLayerId, theme } from './theme.ts';

const schemeManager = localStorageColorSchemeManager({ key: 'nh-scheme' });

export interface DesignProviderProps {
  /** Nonce of the page's content security policy; styles made at run time carry it. */
  readonly nonce?: string | undefined;
  readonly language?: Language;
  readonly onLanguageChange?: (language: Language) => void;
  /** `test` switches transitions and portals off. */
  readonly environment?: 'default' | 'test';
  readonly children: ReactNode;
}

const messages = defineMessages({ vi: { floating: 'Khung nổi' }, en: { floating: 'Floating panes' } });

function FloatingLayer() {
  return <section id={floatingLayerId} aria-label={useMessages(messages).floating} data-no-print />;
}

/** Theme, language and style nonce for everything below. */
export function DesignProvider({ nonce, language, onLanguageChange, environment, children }: DesignProviderProps) {
  if (nonce) setNonce(nonce);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
      withStaticClasses={false}
      withGlobalClasses={false}
      env={environment ?? 'default'}
    >
      <LanguageProvider
        {...(language ? { initial: language } : {})}
        {...(onLanguageChange ? { onChange: onLanguageChange } : {})}
      >
        {children}
        <FloatingLayer />
      </LanguageProvider>
    </MantineProvider>
  );
}
