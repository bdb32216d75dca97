"""BP050 to BP060: the fields of a record and their values."""

from bakuprocess.explanation import Explanation

FIELDS = (
    Explanation(
        code="BP050",
        title="A record has the fields of its collection and no others",
        why="A field that the site does not know would be shown nowhere. Mostly it is misspelt, or stands a level too "
        "high or too low.",
        bad={"events/forum.yml": "place:\n  city: Baku\n  country: AZ\n  vnue: Gulustan Palace"},
        good={"events/forum.yml": "place:\n  city: Baku\n  country: AZ\n  venue: Gulustan Palace"},
    ),
    Explanation(
        code="BP051",
        title="Every record has the fields that it needs",
        why="Without a title, a date or a summary there is nothing to show, and no list can say where or when it was.",
        bad={"events/forum.yml": "place:\n  city: Baku"},
        good={"events/forum.yml": "place:\n  city: Baku\n  country: AZ"},
    ),
    Explanation(
        code="BP052",
        title="Where there is a list of words, one of them is chosen",
        why="The site sorts and filters by these words. A misspelt one would stand apart from all others.",
        bad={"events/forum.yml": "status: hled"},
        good={"events/forum.yml": "status: held"},
    ),
    Explanation(
        code="BP053",
        title="Lists, texts and fields each stand in their place",
        why="Several things are a list, one line each; a thing with parts has fields; all else is one text.",
        bad={"events/forum.yml": "place: Baku"},
        good={"events/forum.yml": "place:\n  city: Baku\n  country: AZ"},
    ),
    Explanation(
        code="BP054",
        title="A date is written year first",
        why="To some, 7/4/2011 is 7 April, to others 4 July; 2011-04-07 is one day everywhere. Where the day is not "
        "known, 2011-04 or 2011 says just as much as is known.",
        bad={"events/forum.yml": "date: 7.04.2011"},
        good={"events/forum.yml": "date: 2011-04-07"},
    ),
    Explanation(
        code="BP055",
        title="A record is named by its id",
        why="The id is the name of its file without .yml. Only by it the site finds the record.",
        bad={"events/forum.yml": "see_also: [World Forum 2013]", "events/world-forum-2013.yml": ""},
        good={"events/forum.yml": "see_also: [world-forum-2013]", "events/world-forum-2013.yml": ""},
    ),
    Explanation(
        code="BP056",
        title="An address is that of a web page",
        why="It becomes a link. Without https:// at its beginning a browser does not know where to go.",
        bad={"events/forum.yml": "website: www.example.org"},
        good={"events/forum.yml": "website: https://www.example.org"},
    ),
    Explanation(
        code="BP057",
        title="A country is written with its two letters",
        why="Names of countries differ from language to language and change; the site writes them for each reader.",
        bad={"events/forum.yml": "place:\n  city: Baku\n  country: Azerbaijan"},
        good={"events/forum.yml": "place:\n  city: Baku\n  country: AZ"},
    ),
    Explanation(
        code="BP058",
        title="A language is written in its short form",
        why="Browsers and screen readers know languages by these tags: en, az, fr.",
        bad={"documents/call.yml": "links:\n  - url: https://example.org/call\n    language: English"},
        good={"documents/call.yml": "links:\n  - url: https://example.org/call\n    language: en"},
    ),
    Explanation(
        code="BP059",
        title="A number is written in digits",
        why="To some, 1,500 is fifteen hundred, to others one and a half. The page writes the digits for each reader.",
        bad={"events/forum.yml": "figures:\n  - measure: participants\n    value: 1,500\n    cite: a-source"},
        good={"events/forum.yml": "figures:\n  - measure: participants\n    value: 1500\n    cite: a-source"},
    ),
    Explanation(
        code="BP060",
        title="A text is in English, or has a line for each language",
        why="Each language stands on a line of its own under its tag, and a link leads to a record or to an address.",
        bad={"events/forum.yml": "theme:\n  English: Dialogue\n  az: Dialoq"},
        good={"events/forum.yml": "theme:\n  en: Dialogue\n  az: Dialoq"},
    ),
)
