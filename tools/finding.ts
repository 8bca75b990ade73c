/** One thing a check refuses or remarks on, with its place in the repository. */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  /** 1-based; left out where the finding is about the whole file. */
  readonly line?: number;
  readonly message: string;
}

/** What a check found: findings fail it, warnings and facts are only printed. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Measured figures, one short sentence each. */
  readonly facts: readonly string[];
}

/** A result with whatever is given; the rest is empty. */
export function checkResult(part: Partial<CheckResult>): CheckResult {
  return { findings: part.findings ?? [], warnings: part.warnings ?? [], facts: part.facts ?? [] };
}

/** `file:line rule message`, the form editors and terminals can jump to. */
export function formatFinding(finding: Finding): string {
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
  return `${place} [${finding.rule}] ${finding.message}`;
}
