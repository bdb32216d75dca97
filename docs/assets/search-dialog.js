// What the dialog of the search shows: loaded by search.js when it is first opened. All words come from the page.
// Results are links with the focus itself on them, not options of a combobox: so they keep what links can do (a new tab,
// a copied address), and screen readers read them as what they are.

const AT_ONCE = 10;
const DELAY = 120;

const dialog = document.getElementById("search");
const said = dialog.dataset;
const form = dialog.querySelector("form");
const input = form.elements.query;
const filter = dialog.querySelector(".search__filter");
const toggle = dialog.querySelector(".search__toggle");
const body = dialog.querySelector(".search__body");
const status = dialog.querySelector(".search__status");
const results = dialog.querySelector(".search__results");
const more = dialog.querySelector(".search__more");
const help = dialog.querySelector(".search__help");
const anyway = dialog.querySelector(".search__anyway");
const hint = dialog.querySelector(".search__hint");
const number = new Intl.NumberFormat(document.documentElement.lang);

let engine;
let found;
let waiting;
let latest = 0;
let made = 0;

function started() {
  const address = (name) => new URL(said[name], document.baseURI).href;
  return import(address("engine")).then(({ start }) =>
    start({ pagefind: address("pagefind"), records: address("records") }, said.small),
  );
}

// Shows what is found for the text in the field, unless another text has taken its place by then.
async function show() {
  clearTimeout(waiting);
  const turn = (latest += 1);
  const query = input.value.trim();
  filter.hidden = !query;
  if (!query) return clear("");
  if (!engine) status.textContent = said.loading;
  try {
    engine ??= started();
    const find = await engine;
    const answer = await find(query, chosen());
    const pages = await answer.pages(0, AT_ONCE);
    if (turn === latest) tell(query, answer, pages);
  } catch {
    engine = undefined; // the next key tries again
    if (turn === latest) clear(said.failed);
  }
}

function tell(query, answer, pages) {
  const inBody = body.contains(document.activeElement);
  found = answer;
  const nothing = answer.total === 0;
  results.replaceChildren(...pages.map(item));
  more.hidden = answer.total <= pages.length;
  help.hidden = !nothing;
  hint.hidden = !nothing;
  anyway.hidden = !nothing || !answer.unfiltered;
  const instead = answer.for === query ? "" : filled(said.instead, { query, instead: answer.for });
  status.textContent = nothing
    ? filled(answer.unfiltered ? said.filtered : said.none, { query })
    : `${instead} ${answer.total === 1 ? said.one : filled(said.many, { count: number.format(answer.total) })}`.trim();
  offer(answer.counts);
  filter.hidden = nothing && !answer.unfiltered;
  body.scrollTop = 0;
  if (inBody) input.focus(); // what had the focus is gone or hidden
}

// Nothing is asked, or nothing can be: the ways on, and perhaps why.
function clear(reason) {
  found = undefined;
  status.textContent = reason;
  results.replaceChildren();
  more.hidden = anyway.hidden = hint.hidden = true;
  help.hidden = false;
}

function filled(message, values) {
  return message.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

// The filters: kinds as boxes to tick, years and partners as lists, each choice with how many pages it would give.

function chosen() {
  const data = new FormData(form);
  const values = (name) => data.getAll(name).filter(Boolean);
  return { collection: values("collection"), year: values("year"), partner: values("partner") };
}

function offer(counts) {
  for (const box of form.querySelectorAll("[name=collection]")) {
    const count = counts.collection?.[box.value] ?? 0;
    box.parentElement.hidden = !count && !box.checked;
    box.parentElement.querySelector(".count").textContent = number.format(count);
  }
  list(form.elements.year, counts.year, (one, other) => other - one);
  list(form.elements.partner, counts.partner, new Intl.Collator(document.documentElement.lang).compare);
  toggle.dataset.chosen = Object.values(chosen()).flat().length || "";
}

function list(select, counts = {}, order) {
  const { value, options } = select;
  const values = Object.keys(counts).filter((one) => counts[one] || one === value);
  if (value && !values.includes(value)) values.push(value);
  const made = values.sort(order).map((one) => new Option(`${one} (${number.format(counts[one] ?? 0)})`, one));
  select.replaceChildren(options[0], ...made);
  select.value = value;
}

// The results

function item(page) {
  const row = document.createElement("li");
  const link = element("a", "", ...marked(page.title));
  link.href = page.address;
  row.append(link);
  if (page.called.length) row.append(element("p", "search__called", ...marked(page.called)));
  if (page.publisher) row.append(element("p", "search__called", page.publisher));
  row.append(element("p", "search__excerpt", ...marked(page.excerpt)));
  const what = element("p", "search__what", element("span", "search__kind", page.kind || said.page), " ", page.date);
  what.id = `search-${(made += 1)}`;
  link.setAttribute("aria-describedby", what.id);
  row.append(what);
  return row;
}

function marked(pieces) {
  return pieces.map(({ piece, isAsked }) => (isAsked ? element("mark", "", piece) : piece));
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

async function showMore() {
  const answer = found;
  const shown = results.children.length;
  const pages = await answer.pages(shown, shown + AT_ONCE);
  if (answer !== found || shown !== results.children.length) return; // asked for twice, or something else by now
  results.append(...pages.map(item));
  more.hidden = answer.total <= results.children.length;
  results.children[shown].querySelector("a").focus();
}

// The keys

function move(event) {
  const stops = [input, ...body.querySelectorAll("a, button")].filter((stop) => stop.getClientRects().length);
  const at = stops.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== document.body && document.activeElement !== dialog) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    stops[(at + (event.key === "ArrowDown" ? 1 : -1) + stops.length) % stops.length].focus();
  } else if (at > 0 && /^(.|Backspace)$/u.test(event.key) && event.key !== " " && !event.ctrlKey && !event.metaKey) {
    input.focus(); // who goes on typing goes on in the field
  }
}

form.addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(show, event.target === input ? DELAY : 0);
});
// Enter goes to the first of the results, those for the very text in the field.
form.addEventListener("submit", async (event) => {
  if (document.activeElement !== input && document.activeElement !== event.submitter) return;
  await show();
  results.querySelector("a")?.click();
});
dialog.addEventListener("keydown", move);
more.addEventListener("click", showMore);
anyway.addEventListener("click", () => {
  const query = input.value;
  form.reset();
  input.value = query;
  input.focus();
  show();
});
toggle.addEventListener("click", () => {
  toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
});
show();
