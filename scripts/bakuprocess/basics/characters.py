"""BP001 to BP006: the bytes and characters of a file."""

from bakuprocess.explanation import Explanation

CHARACTERS = (
    Explanation(
        code="BP001",
        title="A file is not longer than any record needs",
        why="A file of more than 256 kB is no record: something else was pasted into it, or many records at once.",
        bad={"events/forum.yml": b"title: World Forum\nsummary: " + b"It met in Baku. " * 17_000},
        good={"events/forum.yml": "title: World Forum\nsummary: It met in Baku."},
    ),
    Explanation(
        code="BP002",
        title="A file is text in UTF-8",
        why="In another encoding, letters such as ə, ı and ü turn into others on somebody else's computer.",
        bad={"partners/centre.yml": "names:\n  - name: Zentrum für Dialog\n".encode("latin-1")},
        good={"partners/centre.yml": "names:\n  - name: Zentrum für Dialog"},
    ),
    Explanation(
        code="BP003",
        title="There is no tab",
        why="A tab looks like spaces, and each editor shows it as wide as it likes: nobody can see how far a line is "
        "indented.",
        bad={"events/forum.yml": "place:\n\tcity: Baku\n\tcountry: AZ"},
        good={"events/forum.yml": "place:\n  city: Baku\n  country: AZ"},
    ),
    Explanation(
        code="BP004",
        title="There is no character that nobody can see",
        why="Such characters come along when text is copied from Word or a web page. They make two names differ that "
        "look the same, so that a search finds one of them only.",
        bad={"events/forum.yml": "theme: United through\u200b common values"},
        good={"events/forum.yml": "theme: United through common values"},
    ),
    Explanation(
        code="BP005",
        title="No hidden mark turns text around",
        why="With such a mark a text reads other than it is written. Arabic and Persian show correctly without it.",
        bad={"events/forum.yml": "theme: \u202eUnited\u202c through common values"},
        good={"events/forum.yml": "theme: United through common values"},
    ),
    Explanation(
        code="BP006",
        title="A letter and its accent are one character",
        why="Some programs write ü as u and two dots after it. It looks the same, but a search for one does not find "
        "the other.",
        bad={"partners/centre.yml": "names:\n  - name: Zentrum fu\u0308r Dialog"},
        good={"partners/centre.yml": "names:\n  - name: Zentrum für Dialog"},
    ),
)
