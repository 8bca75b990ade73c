import type { Transporter } from 'nodemailer';

/** A message ready to leave. */
export interface OutgoingMail {
  /** The same for every attempt, so that a mail server can tell a repetition. */
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text, lines of any length. */
  readonly text: string;
}

/** A way to hand mail to a mail server. */
export interface Mailer {
  /** @throws Error when the server does not take the message */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** Where mail is handed over, and from whom it comes. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** Sender: an address, or `Name <address>`. */
  readonly from: string;
}

const patienceMs = 20_000;

function domainOf(from: string): string {
  return /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

/** Sends by SMTP, one connection a message; STARTTLS where the server offers it, always with `smtps://`. */
export function createSmtpMailer(settings: SmtpSettings): Mailer {
  let opened: Promise<Transporter> | undefined;
  // Loaded with the first message: most processes never send one.
  const transport = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: settings.url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  return {
    send: async (mail) => {
      opened ??= transport();
      await (await opened).sendMail({
        from: settings.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.mailId}@${domainOf(settings.from)}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      });
    },
    close: () => void opened?.then((transporter) => transporter.close()),
  };
}
