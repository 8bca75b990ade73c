/** The names by which one feature appears in files, code, tables and texts. */
export interface FeatureNames {
  /** `working-groups`: folder, package, address. */
  readonly features: string;
  /** `workingGroups`. */
  readonly featuresName: string;
  /** `WorkingGroups`. */
  readonly FeaturesName: string;
  /** `workingGroup`: one entry. */
  readonly entryName: string;
  readonly EntryName: string;
  /** `working_group`: table and action. */
  readonly entry_name: string;
  readonly titleVi: string;
  readonly titleEn: string;
}

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Names of a feature from its plural name in kebab case; undefined when `plural` is not in that form. */
export function namesOf(
  plural: string,
  titles: { readonly vi?: string; readonly en?: string },
): FeatureNames | undefined {
  if (!form.test(plural)) return undefined;
  const entry = singularOf(plural);
  const words = plural.replaceAll('-', ' ');
  const titleEn = titles.en ?? words.charAt(0).toUpperCase() + words.slice(1);
  return {
    features: plural,
    featuresName: camel(plural),
    FeaturesName: capital(camel(plural)),
    entryName: camel(entry),
    EntryName: capital(camel(entry)),
    entry_name: entry.replaceAll('-', '_'),
    titleVi: (titles.vi ?? titleEn).normalize('NFC'),
    titleEn,
  };
}

function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (/(s|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
  return plural.endsWith('s') && !plural.endsWith('ss') ? plural.slice(0, -1) : `${plural}-entry`;
}

function camel(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
