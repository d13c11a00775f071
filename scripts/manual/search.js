// The search page: every section of the manual lies in the page itself, as [page, anchor, heading, words].

const { pages, sections } = JSON.parse(document.getElementById("index").textContent);
const input = document.querySelector(".search input");
const list = document.querySelector(".found");
const status = document.querySelector("[role=status]");
const MOST = 40;
const AROUND = 90;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const before = /[\p{L}\p{N}]/u;

/** Where a term begins a word, the first time and how often. */
function places(text, term) {
  let [count, first] = [0, -1];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (at > 0 && before.test(text[at - 1])) continue;
    if (first < 0) first = at;
    count += 1;
  }
  return { count, first };
}

const known = sections.map(([page, anchor, heading, text]) => ({
  page,
  anchor,
  heading,
  text,
  plainHeading: plain(heading),
  plainTitle: plain(pages[page][1]),
  plainText: plain(text),
}));

/** A section counts if all terms are in it: in headings much, in the text by the logarithm of how often. */
function scoreOf(section, terms) {
  let score = 0;
  for (const term of terms) {
    const inHeading = places(section.plainHeading, term).count > 0 ? 6 : 0;
    const inTitle = places(section.plainTitle, term).count > 0 ? 3 : 0;
    const inText = Math.log2(1 + places(section.plainText, term).count);
    if (inHeading + inTitle + inText === 0) return 0;
    score += inHeading + inTitle + inText;
  }
  return score;
}

/** A piece of the text around the first term found in it, with all terms marked. */
function excerpt(section, terms) {
  const firsts = terms.map((term) => places(section.plainText, term).first).filter((at) => at >= 0);
  const middle = firsts.length > 0 ? Math.min(...firsts) : 0;
  const from = Math.max(0, section.text.lastIndexOf(" ", Math.max(0, middle - AROUND)) + 1);
  const to = section.text.indexOf(" ", middle + 2 * AROUND);
  const piece = section.text.slice(from, to < 0 ? undefined : to);
  const paragraph = document.createElement("p");
  if (from > 0) paragraph.append("… ");
  for (const word of piece.split(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/u)) {
    const term = terms.find((each) => plain(word).startsWith(each));
    if (term === undefined) paragraph.append(word);
    else {
      const mark = document.createElement("mark");
      mark.append(word.slice(0, term.length));
      paragraph.append(mark, word.slice(term.length));
    }
  }
  if (to >= 0) paragraph.append(" …");
  return paragraph;
}

function entry(section, terms) {
  const [address, title] = pages[section.page];
  const link = document.createElement("a");
  link.href = section.anchor === "" ? address : `${address}#${section.anchor}`;
  link.append(section.heading === title ? title : `${title}: ${section.heading}`);
  const item = document.createElement("li");
  item.append(link, excerpt(section, terms));
  return item;
}

function show() {
  const terms = plain(input.value).match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
  const found = known
    .map((section) => ({ section, score: scoreOf(section, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  list.replaceChildren(...found.slice(0, MOST).map(({ section }) => entry(section, terms)));
  const more = found.length > MOST ? `, the best ${MOST} are shown` : "";
  const count = found.length === 1 ? "1 section" : `${found.length} sections`;
  status.textContent = terms.length === 0 ? "Type a word or two." : `${count} with ${terms.join(" and ")}${more}.`;
  document.title = `${input.value.trim() || "Search"} · Concerted manual`;
}

input.value = new URLSearchParams(location.search).get("q") ?? "";
input.addEventListener("input", show);
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
  show();
  list.querySelector("a")?.focus();
});
show();
