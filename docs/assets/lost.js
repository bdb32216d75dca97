// On the page that says that an address is not there: the records whose ids are nearest to what was asked.

const MOST = 5;

const place = document.querySelector(".nearest");
if (place) suggest();

async function suggest() {
  const asked = lastPart(location.pathname);
  if (!asked) return;
  const address = new URL(place.dataset.records, document.baseURI);
  const records = await fetch(address).then((answer) => (answer.ok ? answer.json() : []));
  const near = records
    .map(([path, title]) => ({ path, title, nearness: nearness(asked, lastPart(path)) }))
    .filter((record) => record.nearness >= 0.4)
    .sort((one, other) => other.nearness + weight(other.path) - one.nearness - weight(one.path))
    .slice(0, MOST);
  if (!near.length) return;
  place.querySelector("ul").replaceChildren(...near.map((record) => item(new URL(record.path, address), record.title)));
  place.hidden = false;
}

// Who leaves out half of a long id means it all the same: what counts is how many of the words asked for are in it, or how
// alike the whole is. Sources are seldom what was meant.
function nearness(asked, id) {
  const words = asked.split("-").filter(Boolean);
  const has = words.filter((word) => id.split("-").some((other) => likeness(word, other) > 0.7)).length / words.length;
  return Math.max(has * 0.8, likeness(asked, id)) + likeness(asked, id) * 0.2;
}

// The folder asked for decides between records that are near, but makes none near by itself.
function weight(path) {
  const [asked, folder] = [folderOf(location.pathname), folderOf(path)];
  return (likeness(asked, folder) > 0.7 ? 0.4 : 0) - (folder === "sources" ? 0.3 : 0);
}

function folderOf(path) {
  return path.split("/").filter((part) => part && part !== "index.html").at(-2) ?? "";
}

function lastPart(path) {
  const parts = path.split("/").filter((part) => part && part !== "index.html");
  try {
    return decodeURIComponent(parts.at(-1) ?? "").toLowerCase();
  } catch {
    return "";
  }
}

// Dice's coefficient over pairs of letters: 1 for the same text, 0 for nothing in common. The order of words in an id
// matters little to it, and neither does a letter too many.
function likeness(one, other) {
  const mine = pairs(one);
  const theirs = pairs(other);
  const shared = mine.filter((pair) => {
    const at = theirs.indexOf(pair);
    if (at >= 0) theirs.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (pairs(one).length + pairs(other).length || 1);
}

function pairs(text) {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function item(address, title) {
  const link = document.createElement("a");
  link.href = address.pathname; // an address with a host would be marked as one of elsewhere
  link.textContent = title;
  const row = document.createElement("li");
  row.append(link);
  return row;
}
