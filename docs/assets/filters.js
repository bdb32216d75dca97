// Filters a list or a table by what its entries carry in data- attributes. What is chosen stands in the address, so that
// it can be kept and sent; back and forward lead through it. Words and selectors come from the form.

const form = document.querySelector(".filters");
const { entries: within, groups: holding, counted = within, told, none } = form.dataset;
const list = document.getElementById("filtered");
const [status, clear] = document.querySelector(".filters__told").children;
const total = status.textContent;

const fields = [...form.elements].filter((field) => field.name);
const facets = new Set(fields.map((field) => field.dataset.facet ?? field.name));
const heads = list.tHead?.rows[0].cells ?? [];
const entries = all(within).map((element) => ({ element, column: element.closest("td")?.cellIndex }));
for (const entry of entries) entry.says = whatIsSaid(entry);
const columns = new Set(entries.map(({ column }) => column).filter(Boolean));

const FITS = {
  is: (value, wanted) => value === wanted,
  from: (value, first) => value >= first, // years have four digits, so that they compare as texts
  to: (value, last) => value <= last,
};

function all(selector) {
  return selector ? [...list.querySelectorAll(selector)] : [];
}

// What an entry says on each facet, itself or by the row that it is in, else by the head of its column.
function whatIsSaid({ element, column }) {
  const values = (facet) => (element.closest(`[data-${facet}]`) ?? heads[column])?.dataset[facet]?.split(" ") ?? [];
  return Object.fromEntries([...facets].map((facet) => [facet, values(facet)]));
}

function chosen() {
  return [...new FormData(form)].filter(([, value]) => value);
}

// A test for each field that is used: of several values any will do.
function tests() {
  return [...new Set(chosen().map(([name]) => name))].map((name) => {
    const wanted = chosen().flatMap(([other, value]) => (other === name ? value : []));
    const { facet = name, bound = "is" } = fields.find((field) => field.name === name).dataset;
    return (says) => says[facet].some((value) => wanted.some((one) => FITS[bound](value, one)));
  });
}

function show() {
  const asked = tests();
  for (const { element, says } of entries) element.hidden = !asked.every((test) => test(says));
  for (const group of all(holding)) group.hidden = !group.querySelector(`${within}:not([hidden])`);
  for (const column of columns) {
    const empty = entries.every((entry) => entry.column !== column || entry.element.hidden);
    for (const row of list.rows) row.cells[column].hidden = empty;
  }
  const number = all(`${counted}:not([hidden])`).length;
  list.hidden = number === 0;
  clear.hidden = asked.length === 0;
  status.textContent = asked.length ? tell(number) : total;
  for (const whole of document.querySelectorAll("[data-unfiltered]")) whole.hidden = asked.length > 0;
  for (const other of document.querySelectorAll("[data-with]")) {
    other.hidden = document.getElementById(other.dataset.with).hidden;
  }
}

function tell(number) {
  const written = (count) => count.toLocaleString(document.documentElement.lang);
  return number ? told.replace("{shown}", written(number)).replace("{all}", written(all(counted).length)) : none;
}

// From the address to the form: what the form does not know is passed over.
function read() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const values = asked.getAll(field.name);
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = [...field.options].some(({ value }) => value === values[0]) ? values[0] : "";
  }
}

function changed() {
  const query = String(new URLSearchParams(chosen()));
  history.pushState(null, "", query ? `?${query}` : location.pathname);
  show();
}

form.addEventListener("change", changed);
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the whole in another tab or window
  event.preventDefault();
  form.reset();
  changed();
  fields[0].focus(); // the link is gone
});
addEventListener("popstate", () => {
  read();
  show();
});

read();
if (chosen().length) show();
