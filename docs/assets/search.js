// The search dialog: opened by a button in the header, by "/" and by Ctrl+K; loads Pagefind only then.

const MOST = 12;
const DELAY = 120;

const dialog = document.getElementById("search");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".search__status");
const results = dialog.querySelector(".search__results");
let pagefind;

async function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  try {
    pagefind ??= await loaded();
  } catch {
    status.textContent = dialog.dataset.failed;
  }
  if (input.value) show();
}

// A partner is known by its acronyms, old and new; a title is a better hint than a word somewhere on a page.
async function loaded() {
  const module = await import(new URL(dialog.dataset.pagefind, document.baseURI));
  await module.options({ ranking: { metaWeights: { acronyms: 20, spellings: 4, title: 2 }, pageLength: 0.1 } });
  await module.init();
  return module;
}

async function show() {
  const query = input.value.trim();
  if (!pagefind || !query) {
    status.textContent = "";
    results.replaceChildren();
    return;
  }
  const search = await pagefind.debouncedSearch(query, {}, DELAY);
  if (!search) return; // a newer query is on its way
  const all = await withPlainLetters(query, search.results);
  const found = await Promise.all(all.slice(0, MOST).map((result) => result.data()));
  if (query !== input.value.trim()) return;
  results.replaceChildren(...found.map(item));
  status.textContent = told(all.length, query);
}

// What is written with marks is indexed in plain letters too; so is what is asked.
async function withPlainLetters(query, found) {
  const plain = query.toLowerCase().replaceAll("ə", "e").replaceAll("ı", "i").normalize("NFKD").replace(/\p{M}/gu, "");
  if (plain === query.toLowerCase()) return found;
  const more = await pagefind.search(plain);
  const known = new Set(found.map((result) => result.id));
  return [...found, ...more.results.filter((result) => !known.has(result.id))];
}

function told(number, query) {
  if (number === 0) return `${dialog.dataset.none} “${query}”.`;
  return number === 1 ? dialog.dataset.one : `${number} ${dialog.dataset.many}`;
}

function item(page) {
  const link = document.createElement("a");
  link.href = page.url;
  link.append(element("strong", page.meta.title));
  if (page.meta.kind) link.append(" ", element("span", page.meta.kind, "kind"));
  link.append(excerpt(page.excerpt));
  const row = document.createElement("li");
  row.append(link);
  return row;
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// Pagefind marks the words found with <mark> and escapes the rest; a template is inert, and only text comes out of it.
function excerpt(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const line = document.createElement("p");
  for (const node of template.content.childNodes) {
    line.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  }
  return line;
}

function typing(target) {
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.nodeName);
}

for (const button of document.querySelectorAll("[data-search-open]")) button.addEventListener("click", open);
document.addEventListener("keydown", (event) => {
  const shortcut = event.key === "/" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (!shortcut && !control) return;
  event.preventDefault();
  open();
});
input.addEventListener("input", show);
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [input, ...results.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  stops[(at + stops.length) % stops.length].focus();
});
dialog.querySelector("form").addEventListener("submit", (event) => {
  if (event.submitter?.value === "close" && document.activeElement !== input) return;
  event.preventDefault(); // Enter in the field goes to the first result instead of closing
  results.querySelector("a")?.click();
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
