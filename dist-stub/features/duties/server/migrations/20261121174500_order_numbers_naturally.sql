-- Numbers within a text count as numbers: PCI.3 comes before PCI.15.
create collation if not exists vi_natural (provider = icu, locale = 'vi-u-kn-true');
comment on collation vi_natural is 'Vietnamese order in which numbers within a text count as numbers';
