// Opens the search: by the button in the header, by "/" and by Ctrl+K. Its style and its scripts are loaded only then.

const dialog = document.getElementById("search");
const root = document.documentElement;
let loading;
let pressed;

function open() {
  if (dialog.open) return;
  root.dataset.search = innerWidth > root.clientWidth ? "scrolls" : ""; // the page below stays where it is
  dialog.showModal();
  dialog.querySelector("input").select();
  loading ??= load();
}

// Until its style is there the dialog takes what is typed, but is not seen.
async function load() {
  if (dialog.dataset.sheet) {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: dialog.dataset.sheet });
    sheet.onload = sheet.onerror = () => dialog.removeAttribute("data-sheet");
    document.head.append(sheet);
  }
  try {
    if (dialog.dataset.rest) await complete();
    await import(new URL(dialog.dataset.script, document.baseURI));
  } catch {
    dialog.querySelector("[role=status]").textContent = dialog.dataset.failed;
    loading = undefined; // the next opening tries again
  }
}

// The filters, the place of the results and the help: a file of our own, with addresses relative to the site.
async function complete() {
  const address = new URL(dialog.dataset.rest, document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const rest = document.createElement("template");
  rest.innerHTML = await answer.text();
  for (const link of rest.content.querySelectorAll("a")) link.href = new URL(`../${link.getAttribute("href")}`, address);
  const [filter, body, keys] = rest.content.children;
  Object.assign(dialog.dataset, body.dataset);
  dialog.querySelector("form").append(filter);
  dialog.querySelector(".search__body").append(...body.children);
  dialog.append(keys);
  delete dialog.dataset.rest;
}

function isTyping({ target }) {
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.nodeName);
}

for (const button of document.querySelectorAll("[data-search-open]")) button.addEventListener("click", open);
document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !control) return;
  event.preventDefault();
  open();
});
dialog.addEventListener("close", () => {
  delete root.dataset.search;
  if (dialog.contains(document.activeElement)) document.activeElement.blur(); // where nothing had the focus before
});
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.target.type !== "search") return;
  event.preventDefault(); // else some browsers only empty the field
  dialog.close();
});
dialog.addEventListener("submit", (event) => event.preventDefault());
dialog.querySelector(".search__close").addEventListener("click", () => dialog.close());
// A click beside it closes it, but not the end of marking a text in it.
dialog.addEventListener("pointerdown", (event) => (pressed = event.target));
dialog.addEventListener("click", (event) => {
  if (event.target === dialog && pressed === dialog) dialog.close();
});
