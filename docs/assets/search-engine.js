// Asks Pagefind and makes the most of what it finds: text in, pages and numbers out; nothing here touches the page.

const ORDERED = 24; // so many of the best are put into an order of our own
const EXCERPT = 32; // words
const RANKING = { metaWeights: { names: 5, spellings: 5, titles: 1, title: 1, description: 0, kind: 0 }, pageLength: 0.1 };
const FACETS = ["collection", "year", "partner"];
// What belongs to the core of the Baku Process stands above the rest and what is only its context below, events above
// their documents, sources below what rests on them, and pages that only list records below the records.
const BY_NAME = { documents: 0.7, sources: 0.5 };
const BY_RELATION = { core: 1.2, context: 0.7 };
const BY_MENTION = { sources: 0.5, pages: 0.3 };
// Letters that Unicode does not take apart into a plain letter and a mark; as in folding.py.
const LETTERS = { ə: "e", ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe" };

// `addresses` are those of Pagefind's script and of the list of records; `small` are words that a name is not told by.
export async function start(addresses, small) {
  const pagefind = await import(addresses.pagefind);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  await pagefind.filters(); // only of filters that are loaded is the number of choices told
  const minor = new Set(words(small));
  const told = (text) => words(text).filter((word) => !minor.has(word));
  const meant = remembered((word) => understood(pagefind, word, titles));
  const titles = remembered(() => records(addresses.records));

  // `filters` holds what is chosen: lists of collections, years, partners. Returned are how many pages are found, how
  // many without the filters, how many for each further choice, `for` which text, and a function for the pages
  // themselves, from one place in the order to another.
  return async function find(query, filters = {}) {
    const text = await corrected(query, meant);
    if (!text) return { total: 0, unfiltered: 0, counts: {}, for: query, pages: async () => [] };
    const answer = await ask(pagefind, text, filters);
    const asked = told(text);
    const first = await Promise.all(answer.results.slice(0, ORDERED).map(loaded));
    const ordered = first.map((page) => ({ page, ...worth(page, asked, told) })).sort(byWorth);
    return {
      total: answer.results.length,
      unfiltered: answer.unfilteredResultCount,
      counts: await counted(pagefind, text, filters, answer),
      for: text,
      async pages(from, to) {
        const rest = await Promise.all(answer.results.slice(Math.max(from, ORDERED), to).map(loaded));
        const others = rest.map((page) => ({ page, ...worth(page, asked, told) }));
        return [...ordered.slice(from, to), ...others].map((one) => shown(one, asked));
      },
    };
  };
}

// Pagefind in the letters as typed or in plain ones, whichever finds more; several choices within one facet are “or”.
async function ask(pagefind, text, filters) {
  const chosen = Object.entries(filters).filter(([, values]) => values.length);
  const options = { filters: Object.fromEntries(chosen.map(([facet, values]) => [facet, { any: values }])) };
  const forms = [...new Set([text, folded(text)])];
  const answers = await Promise.all(forms.map((form) => pagefind.search(form, options)));
  return answers.reduce((best, one) => (one.results.length > best.results.length ? one : best));
}

// How many pages each choice of a facet would give, the other facets staying as they are.
async function counted(pagefind, text, filters, answer) {
  const counts = FACETS.map(async (facet) => {
    const others = filters[facet]?.length ? await ask(pagefind, text, { ...filters, [facet]: [] }) : answer;
    return [facet, others.filters[facet] ?? {}];
  });
  return Object.fromEntries(await Promise.all(counts));
}

async function loaded(result) {
  return { ...(await result.data()), score: result.score };
}

// The list of all records, [address, title]; without it, typing errors stay errors.
async function records(address) {
  try {
    return await fetch(address).then((answer) => answer.json());
  } catch {
    return [];
  }
}

// Typing errors

// The query with each word that no page has replaced by the one that is nearest among the titles; "" where none is near.
async function corrected(query, meant) {
  if (query.includes('"')) return query; // whoever quotes means it to the letter
  const typed = query.split(/\s+/).filter((word) => words(word).length);
  const instead = await Promise.all(typed.map(meant));
  if (instead.includes(null)) return "";
  return instead.every((word, at) => word === typed[at]) ? query : instead.join(" ");
}

// Pagefind searches for a shorter word where it knows none that begins like the one asked for; that helps with endings,
// but most often such a word has nothing to do with what was meant.
async function understood(pagefind, word, titles) {
  if ((await ask(pagefind, `"${word}"`, {})).results.length) return word;
  const { results } = await ask(pagefind, word, {});
  const sample = await Promise.all(results.slice(0, 3).map(loaded));
  const said = sample.flatMap((page) => words([page.content, ...Object.values(page.meta)].join(" ")));
  const [asked] = words(word);
  return said.some((other) => alike(asked, other)) ? word : nearest(asked, await titles());
}

// The word of a title that is reached with the fewest typing errors: one in four letters or more, two in eight or more.
function nearest(word, titles) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const known = [...new Set(titles.flatMap(([, title]) => words(title)))];
  const near = known.map((other) => ({ other, ...errors(word, other) })).filter(({ begun }) => begun <= most);
  near.sort((one, two) => one.begun - two.begun || one.whole - two.whole);
  return near[0]?.other ?? null;
}

// The number of letters left out, added, replaced or swapped with their neighbours: between two words as a `whole`, and
// between the first and the best beginning of the other, for a word that is still being typed.
function errors(word, other) {
  let before;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const differs = word[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + differs);
      const swapped = i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return { whole: row[other.length], begun: Math.min(...row) };
}

// The order: names before mentions; of equal names what has no date first (a series before its editions), then by year.

function byWorth(one, two) {
  const year = ({ page }) => Number(page.filters.year?.[0] ?? 0);
  return two.named - one.named || (one.named && year(one) - year(two)) || two.mentioned - one.mentioned;
}

// How well a page's names match what was asked, and which best, then how well its text does.
function worth(page, asked, told) {
  const { meta, filters, score } = page;
  const [collection] = filters.collection;
  const beside = told([meta.date, meta.place, meta.publisher, meta.kind, ...Object.values(filters).flat()].join(" "));
  const names = [meta.title, ...(meta.names ?? meta.titles).split("; ")];
  const likenesses = names.map((name) => likeness(asked, told(name), beside));
  const best = Math.max(...likenesses);
  return {
    name: best ? names[likenesses.indexOf(best)] : "",
    named: best * (BY_NAME[collection] ?? 1) * (BY_RELATION[meta.relation] ?? 1),
    mentioned: score * (BY_MENTION[collection] ?? 1),
  };
}

// 1 where the words asked for are those of a name, less the more of the name they leave out; 0 where one of them is
// neither in the name nor beside it: a year, a city, a partner. Only of years none need be in the name itself.
function likeness(asked, name, beside) {
  let matched = 0;
  let added = 0;
  for (const word of asked) {
    const fit = Math.max(0, ...name.map((other) => (other === word ? 1 : alike(word, other) ? 0.8 : 0)));
    if (fit) matched += fit;
    else if (beside.some((other) => other.startsWith(word))) added += 1;
    else return 0;
  }
  const isNamed = matched || asked.every((word) => /^\d{4}$/.test(word));
  return isNamed ? (matched + added) / (name.length + added || 1) : 0;
}

// What is shown of a page

// The title; the name that was asked for, where the title does not hold it; and of the text what has the words asked for
// that are in neither, else the summary.
function shown({ page, name }, asked) {
  const { title, kind = "", date = "", publisher = "", description } = page.meta;
  const called = words(name).every((word) => isIn(word, [title])) ? "" : name;
  const left = asked.filter((word) => !isIn(word, [title, date, called]));
  const text = page.content.split(/\s+/);
  const sentences = text.slice(beginning(page));
  const summary = description ? [shortened(description.split(/\s+/), 0)] : [];
  const excerpts = [...summary, densest(sentences, left), densest(text, left)];
  const excerpt = excerpts.reduce((best, one) => (variety([one], left) > variety([best], left) ? one : best));
  const parts = Object.entries({ title, called, excerpt }).map(([part, told]) => [part, marked(told, asked)]);
  return { address: page.url, kind, date, publisher, ...Object.fromEntries(parts) };
}

// Where the sentences of a text begin, behind what is told at a glance: the number of the word.
function beginning({ content, anchors, meta: { description } }) {
  const at = description ? content.indexOf(description.slice(0, 50)) : -1;
  if (at >= 0) return content.slice(0, at).split(/\s+/).length - 1;
  const chapter = anchors.find(({ element }) => element === "h2");
  return chapter ? chapter.location + chapter.text.split(/\s+/).length : 0;
}

// The part of a text that has the most of some words, from the beginning of their sentence if that is near.
function densest(text, asked) {
  const hits = text.flatMap((word, at) => (asked.some((one) => isIn(one, [word])) ? at : []));
  const starts = hits.map((at) => {
    const near = text.slice(Math.max(0, at - 12), at).findLastIndex((word) => /[.!?]$/.test(word));
    return near < 0 ? Math.max(0, at - 5) : Math.max(0, at - 12) + near + 1;
  });
  const parts = [0, ...starts].map((start) => shortened(text, start));
  return parts.reduce((best, part) => (variety([part], asked) > variety([best], asked) ? part : best));
}

function shortened(text, start) {
  const end = start + EXCERPT;
  const isWhole = start === 0 || /[.!?]$/.test(text[start - 1]);
  return `${isWhole ? "" : "… "}${text.slice(start, end).join(" ")}${end < text.length ? "\u00a0…" : ""}`;
}

function variety(texts, asked) {
  return asked.filter((word) => isIn(word, texts)).length;
}

function isIn(word, texts) {
  return texts.some((text) => words(text).some((other) => alike(word, other)));
}

// A text cut into its words and what is between, each piece with whether it was asked for.
function marked(text, asked) {
  const pieces = text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  return pieces.map((piece) => ({ piece, isAsked: asked.some((word) => isIn(word, [piece])) }));
}

// Words

// Whether a word is, or begins like, another: all of it, or all but the ending of a longer one.
function alike(word, other) {
  return other.startsWith(word.slice(0, word.length - (word.length < 5 ? 0 : Math.max(1, Math.floor(word.length / 4)))));
}

function folded(text) {
  const small = text.toLowerCase().replace(/[əıøłđðþßæœ]/g, (letter) => LETTERS[letter]);
  return small.normalize("NFKD").replace(/\p{M}/gu, "");
}

function words(text) {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function remembered(make) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}
