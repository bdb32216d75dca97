"""BP007 to BP017: how a record is written in YAML."""

from bakuprocess.explanation import Explanation

WRITING = (
    Explanation(
        code="BP007",
        title="A file can be read as fields, lists and texts",
        why="Somewhere a space, a quote or a bracket is missing, or a line is indented wrongly: nobody can tell what "
        "belongs to what.",
        bad={"events/forum.yml": "theme: Baku Process: a dialogue"},
        good={"events/forum.yml": 'theme: "Baku Process: a dialogue"'},
    ),
    Explanation(
        code="BP008",
        title="A file holds one record",
        why="The name of the file is the name of the record, so there can be one only.",
        bad={"events/forum.yml": "title: First Forum\n---\ntitle: Second Forum"},
        good={"events/first-forum.yml": "title: First Forum", "events/second-forum.yml": "title: Second Forum"},
    ),
    Explanation(
        code="BP009",
        title="A file is not empty",
        why="An empty file is a record of nothing, or a file that was not saved.",
        bad={"sources/example-2011-forum.yml": b"# to be written\n"},
        good={
            "sources/example-2011-forum.yml": "title: The forum opens",
            "milestones/forum.yml": "cite: example-2011-forum",
        },
    ),
    Explanation(
        code="BP010",
        title="A record is made of fields",
        why="Each line says what it tells: a name, a colon, a value. A text or a list alone does not say what it is.",
        bad={"events/forum.yml": b"The First Forum took place in Baku.\n"},
        good={"events/forum.yml": "title: First Forum\nsummary: It took place in Baku."},
    ),
    Explanation(
        code="BP011",
        title="A text that begins with & or * stands between quotes",
        why="At the beginning of a text, & and * have another meaning in these files, and the text would be lost.",
        bad={"events/forum.yml": "theme: &dialogue of cultures"},
        good={"events/forum.yml": 'theme: "&dialogue of cultures"'},
    ),
    Explanation(
        code="BP012",
        title="A text that begins with ! stands between quotes",
        why="At the beginning of a text, ! has another meaning in these files, and the word behind it would be lost.",
        bad={"events/forum.yml": "theme: !Dialogue now"},
        good={"events/forum.yml": 'theme: "!Dialogue now"'},
    ),
    Explanation(
        code="BP013",
        title="A text is not longer than any page needs",
        why="A text of more than 20,000 characters was copied from somewhere, or a quote has no end.",
        bad={"events/forum.yml": "summary: " + "It met in Baku. " * 1_300},
        good={"events/forum.yml": "summary: It met in Baku."},
    ),
    Explanation(
        code="BP014",
        title="Lists and fields are not nested without end",
        why="No record needs more than 20 levels; so many brackets are a typing error.",
        bad={"events/forum.yml": "theme: " + "[" * 21 + "]" * 21},
        good={"events/forum.yml": "theme: Dialogue"},
    ),
    Explanation(
        code="BP015",
        title="The name of a field is a word",
        why="What stands before the colon says what the line tells; a list there says nothing.",
        bad={"events/forum.yml": "[theme]: Dialogue"},
        good={"events/forum.yml": "theme: Dialogue"},
    ),
    Explanation(
        code="BP016",
        title="A field stands once",
        why="If it stood twice, one of the two would silently be lost.",
        bad={"events/forum.yml": "theme: Dialogue\ntheme: Dialogue of cultures"},
        good={"events/forum.yml": "theme: Dialogue of cultures"},
    ),
    Explanation(
        code="BP017",
        title="Nothing stands behind a value as a comment",
        why="What follows a space and # is not shown. Behind a text it is easily taken for a part of it.",
        bad={"events/forum.yml": "theme: Dialogue #1 in the world"},
        good={"events/forum.yml": 'theme: "Dialogue #1 in the world"'},
    ),
)
