// Help for a sentence that no step knows: the steps most like it.

const wordsOf = (text) => text.toLowerCase().split(/[^a-zæøå{}]+/).filter(Boolean);

function likeness(said, pattern) {
  const known = new Set(wordsOf(pattern.replace(/\{[^}]*\}/g, ' ')));
  const hits = wordsOf(said).filter((word) => known.has(word)).length;
  return hits / (known.size + 2);
}

export function suggestion(said, patterns) {
  const best = [...patterns].sort((a, b) => likeness(said, b) - likeness(said, a)).slice(0, 3);
  return `Ingen setning passer med «${said}».\nDe som ligner mest:\n${best.map((pattern) => `  ${pattern}`).join('\n')}\n`
    + 'Alle setningene, med navn på leverandører og bydeler, står i features/README.md.';
}
